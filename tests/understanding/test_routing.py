"""Which playbook a text asks for, and what a folder of cues must look like."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.domain.clause import Clause, Label
from service.domain.errors import Broken
from service.domain.playbook import Cue, Locale, Playbook
from service.domain.source import Origin, Span
from service.language.spotting import folded, spotter
from service.playbooks.playbook_file import load_playbook
from service.understanding.routing import Route, route

from .conftest import clauses
from .reading import FOLDER, playbooks, routed


def _rows() -> Iterator[tuple[str, str, str]]:
    table = tomllib.loads((Path(__file__).parent / "routing.toml").read_text("utf-8"))
    for language, kinds in table.items():
        yield from ((language, kind, text) for kind, texts in kinds.items() for text in texts)


@pytest.mark.parametrize(("language", "kind", "text"), list(_rows()))
def test_a_plain_text_goes_where_it_belongs(language: str, kind: str, text: str) -> None:
    assert routed(text, language).playbook == kind


@pytest.mark.parametrize("language", ["en", "it"])
@pytest.mark.parametrize("text", ["", "xyzzy foo", "42", "你好"])
def test_without_a_cue_the_widest_playbook_is_taken_and_hardly_believed(language: str, text: str) -> None:
    found = _route(text, playbooks(), language)
    assert (found.playbook, found.cues, found.neighbour) == ("vendor_exit", 0, False)
    assert found.confidence < 0.4


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I leave the advisory board and its committee in May"),
        ("en", "stepping down as treasurer of the choir"),
        ("en", "tell my recruiter that I stay where I am"),
        ("it", "mi dimetto da tesoriere del comitato"),
        ("it", "devo lasciare un cliente storico"),
    ],
)
def test_another_kind_of_farewell_is_served_as_a_neighbour(language: str, text: str) -> None:
    found = routed(text, language)
    assert (found.playbook, found.neighbour) == ("vendor_exit", True)


def test_commands_and_wishes_tell_nothing_unless_they_are_all_there_is() -> None:
    ours = {"tea": _playbook(Cue(("tea",), 1.0)), "rent": _playbook(Cue(("rent",), 2.0))}
    told, wished = _clause("tea with Ann", Label.WHO), _clause("rent", Label.WISH)
    assert route((told, wished), "en", ours).playbook == "tea"
    assert route((wished,), "en", ours).playbook == "rent"


def test_a_fifth_playbook_needs_nothing_but_its_cues() -> None:
    more = {**playbooks(), "choir": _playbook(Cue(("choir*", "sing*"), 3.0))}
    assert _route("the chorus is no more", more, "en").playbook == "vendor_exit"
    assert _route("the choir sings no more", more, "en").playbook == "choir"


@pytest.mark.parametrize(
    ("cue", "text", "stands"),
    [
        ("mentor*", "She MENTORS me", True),
        ("mentor", "she mentors me", False),
        ("don't need", "we dont need it", True),
        ("perché", "e perche no", True),
        ("caffe", "un caffè", True),
        ("l'anno", "l’anno".replace("’", "'"), True),
        ("in-house", "now in house", True),
        ("every thurs*", "every Thursday", True),
        ("every thurs*", "every", False),
        ("#am", "at 10 am", True),
        ("first # days", "first 30 days", True),
        ("first # days", "first days", False),
        ("last order", "the last, order", True),
    ],
)
def test_a_cue_is_found_whatever_its_case_accents_and_apostrophes(cue: str, text: str, *, stands: bool) -> None:
    assert bool(spotter([[cue]]).spot(folded(text))) is stands


def test_different_cues_of_a_group_are_counted_and_repetitions_are_not() -> None:
    assert spotter([["tea", "cake*"], ["rent"]]).spot(folded("tea, tea and cakes")) == {0: 2}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"apprentic*"', '"ap*"', "'ap*'"),
        ('"apprentic*"', '"ap*ren"', "'ap*ren'"),
        ('"apprentic*"', '""', "''"),
        ('"apprentic*"', "7", "cues.0.words"),
    ],
)
def test_a_cue_that_cannot_be_looked_up_is_an_error_with_its_line(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    text = (FOLDER / "mentee_handoff/playbook.toml").read_text("utf-8")
    path = tmp_path / "playbook.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(Broken, match=r"playbook\.toml, line \d+") as caught:
        load_playbook(path)
    assert says in str(caught.value)


@pytest.mark.parametrize("key", ["pattern = 'x'", "weigth = 2", "neighbor = true"])
def test_an_unknown_key_of_a_cue_is_an_error_on_its_line(tmp_path: Path, key: str) -> None:
    lines = (FOLDER / "vendor_exit/playbook.toml").read_text("utf-8").splitlines()
    at = [number for number, line in enumerate(lines) if line.startswith("    { weight")][20]
    lines[at] = lines[at].replace("{ weight", f"{{ {key}, weight")
    path = tmp_path / "playbook.toml"
    path.write_text("\n".join(lines), "utf-8")
    with pytest.raises(Broken, match=rf"line {at + 1}: it\."):
        load_playbook(path)


def _clause(text: str, label: Label) -> Clause:
    return Clause(text, Span(Origin.SITUATION, 0, len(text)), label, 1.0)


def _route(text: str, ours: dict[str, Playbook], language: str) -> Route:
    return route((_clause(text, Label.WHO),), language, ours)


def _playbook(*cues: Cue) -> Playbook:
    return Playbook("one", (), {"en": Locale("", "", cues, (), ())})


@pytest.mark.parametrize(
    ("language", "wish", "told"),
    [
        ("en", "how do I word a note to our florist, a supplier of many years", "We had coffee last week."),
        ("it", "come scrivo a un fornitore che ci porta i fiori da anni", "Ieri abbiamo preso un caffè insieme."),
    ],
)
def test_a_long_wish_tells_the_story_too(language: str, wish: str, told: str) -> None:
    assert route(clauses(("wish", wish), ("us", told)), language, playbooks()).playbook == "vendor_exit"
