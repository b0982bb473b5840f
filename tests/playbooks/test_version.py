"""A prompt version: its phrases checked one by one, alone or on top of another version."""

from pathlib import Path

import pytest

from service.domain.errors import Broken
from service.playbooks.library import load_library
from service.playbooks.version import read_about

from .conftest import VERSION, line_with, spoil, write

BANK = "v1/phrases/farewell.en.toml"


def no_address(_: str) -> frozenset[str]:
    return frozenset()


def load(prompts: Path) -> None:
    load_library(prompts, no_address)


BROKEN = [
    ('step = "thanks"', 'step = "thx"', "thx"),
    ('step = "thanks"', 'movement = "appreciation"', "appreciation"),
    ('step = "thanks"\n', "", "None"),
    ('text = "Thank you."', 'text = "Thank you for {{ wins.thanks }}."', "wins.thanks"),
    ('text = "Thank you."', 'text = "Thank you."\nneeds = ["wins.thanks"]', "wins.thanks"),
    ('text = "Thank you."', 'text = "Thanks {% if a %}b{% endif %}."', "only slots"),
    ('text = "Thank you."', 'text = "Thanks {{ a.b | upper }}."', "only slots"),
    ('text = "Thank you."', 'text = "Thanks {{ a.b.c }}."', "only slots"),
    ('text = "Thank you."', "text = \"Thanks {{ a['b'] }}.\"", "only slots"),
    ('text = "Thank you."', "text = \"Thanks {{ 'x' }}.\"", "only slots"),
    ('text = "Thank you."', 'text = "Thanks {{ 7 * 7 }}."', "only slots"),
    ('text = "Thank you."', "text = \"Thanks {% include 'x' %}.\"", "only slots"),
    ('text = "Thank you."', 'text = "Thanks {{ wins.thanks."', "expected"),
    ('text = "Thank you."', 'text = "Thanks {% nonsense %}."', "nonsense"),
    ('text = "Thank you."', 'text = "{{ ti }} ringrazio."', "ti"),
    ('text = "Thank you."', 'text = ""', "text"),
    ('text = "Thank you."', 'text = "Thank you."\nfist = {}', "fist"),
    ('text = "Thank you."', 'text = "Thank you."\nfits = { formality = ["posh"] }', "formality"),
    ('text = "Thank you."', 'text = "Thank you."\nfits = { register = ["du"] }', "register"),
    ('text = "Thank you."', 'text = "Thank you."\nfits = { mood = ["sad"] }', "mood"),
    ('says = "thanks"\n', "", "says"),
]


@pytest.mark.parametrize(("old", "new", "named"), BROKEN)
@pytest.mark.parametrize("before", ["", "\n\n\n# more\n\n"])
def test_a_broken_phrase_is_named_with_file_and_line(
    prompts: Path, old: str, new: str, named: str, before: str
) -> None:
    path = spoil(prompts / BANK, old, new)
    write(path, before + path.read_text("utf-8"))
    begins = line_with(path, "[[phrase]]")
    with pytest.raises(Broken) as caught:
        load(prompts)
    said = str(caught.value)
    assert "farewell.en.toml" in said
    assert named in said
    line = int(said.partition("line ")[2].partition(":")[0])
    assert begins <= line < begins + 6, said


def test_the_line_of_a_later_phrase_is_its_own(prompts: Path) -> None:
    path = spoil(prompts / BANK, 'needs = ["wins.said"]', 'needs = ["wins.noun"]')
    begins = path.read_text("utf-8").split("[[phrase]]", 2)
    line = "[[phrase]]".join(begins[:2]).count("\n") + 1
    with pytest.raises(Broken, match=rf"farewell\.en\.toml, line {line}: "):
        load(prompts)


@pytest.mark.parametrize("name", ["farewel.en.toml", "farewell.toml", "en.toml"])
def test_a_bank_of_no_playbook_is_named(prompts: Path, name: str) -> None:
    write(prompts / "v1" / "phrases" / name, '[[phrase]]\nmovement = "decision"\nsays = "reason"\ntext = "So."\n')
    with pytest.raises(Broken, match=name.replace(".", r"\.")):
        load(prompts)


def test_words_of_address_are_slots_that_need_no_naming(prompts: Path) -> None:
    spoil(prompts / BANK, 'text = "Thank you."', 'text = "{{ ti }} ringrazio."')
    library = load_library(prompts, lambda _: frozenset({"ti"}))
    assert library.versions["v1"].phrases("farewell", "en")[0].needs == frozenset()


@pytest.mark.parametrize("key", ["name", "created", "summary", "hypothesis", "changes"])
def test_a_version_says_what_it_is(prompts: Path, key: str) -> None:
    path = prompts / "v1" / "version.toml"
    write(path, "\n".join(line for line in VERSION.splitlines() if not line.startswith(key)))
    with pytest.raises(Broken, match=rf"version\.toml, line \d+: {key}"):
        load(prompts)


def test_a_version_is_named_like_its_folder(prompts: Path) -> None:
    spoil(prompts / "v1" / "version.toml", 'name = "v1"', 'name = "v2"')
    with pytest.raises(Broken, match=r"v1/version\.toml.*v2"):
        read_about(prompts / "v1")


def test_on_top_of_another_version_only_what_differs_is_there(prompts: Path) -> None:
    write(prompts / "v2" / "version.toml", VERSION.replace('"v1"', '"v2"') + 'extends = "v1"\n')
    bank = (prompts / BANK).read_text("utf-8").replace("Thank you.", "Many thanks.")
    write(prompts / "v2" / "phrases" / "farewell.en.toml", bank)
    versions = load_library(prompts, no_address).versions
    first, second = (versions[name].phrases("farewell", "en") for name in ("v1", "v2"))
    assert (first[0].render({}), second[0].render({})) == ("Thank you.", "Many thanks.")
    assert [one for one in first if one.place == "greeting"] == [one for one in second if one.place == "greeting"]
    assert versions["v2"].extends == "v1"


def test_a_third_version_stands_on_the_second_whatever_the_order_of_names(prompts: Path) -> None:
    for name, parent in (("a", "v2"), ("v2", "v1")):
        write(prompts / name / "version.toml", VERSION.replace('"v1"', f'"{name}"') + f'extends = "{parent}"\n')
    versions = load_library(prompts, no_address).versions
    assert versions["a"].phrases("farewell", "en") == versions["v1"].phrases("farewell", "en")


@pytest.mark.parametrize("parent", ["v0", "v2", ""])
def test_a_version_on_top_of_one_that_is_not_there_is_named(prompts: Path, parent: str) -> None:
    write(prompts / "v2" / "version.toml", VERSION.replace('"v1"', '"v2"') + f'extends = "{parent}"\n')
    with pytest.raises(Broken, match=r"version\.toml.*v2"):
        load(prompts)


def test_the_playbooks_own_phrases_come_first(prompts: Path) -> None:
    write(
        prompts / "v1" / "phrases" / "all.en.toml",
        '[[phrase]]\nmovement = "decision"\nsays = "reason"\ntext = "Things change."\n',
    )
    phrases = load_library(prompts, no_address).versions["v1"].phrases("farewell", "en")
    texts = [one.render({}) for one in phrases if not one.needs]
    assert texts.index("Much has changed.") < texts.index("Things change.") < texts.index("Hello,")


def test_every_phrase_has_a_name_of_its_own(prompts: Path) -> None:
    phrases = load_library(prompts, no_address).versions["v1"].phrases("farewell", "en")
    assert len({one.name for one in phrases}) == len(phrases)
