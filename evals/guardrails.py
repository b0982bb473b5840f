"""Writes ``docs/guardrails.md`` and the snapshot of false alarms; prints the figures.

usage: python -m evals.guardrails
"""

import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from evals.case import load_cases
from evals.reviewed import Judged, claimants, judge, load_rows
from service.composing.template.composer import TemplateComposer
from service.domain.errors import CommiatoError
from service.domain.request import Request
from service.guardrails.catalogue import Catalogue
from service.language.address import address_words
from service.opening import open_writer
from service.playbooks.library import load_library
from service.understanding.understand import understand
from service.writer import Writer

_ROOT = Path(__file__).parents[1]
PAGE = _ROOT / "docs/guardrails.md"
SNAPSHOT = _ROOT / "tests/guardrails/snapshot.txt"
_TABLES = _ROOT / "tests/guardrails"
_HEAD = """# The guardrails

Every message passes these rules before it leaves, and `POST /reviews` and `commiato review` hold any text to them.
`block` keeps a message back, `warn` says that it is better mended. Severity, reason and wording are data
(`service/guardrails/catalogue.toml`, `explanations/`); a rule is one file under `rules/` with its word lists under
`words/`, and its examples are the rows of `tests/guardrails/<rule>.toml`. Written by `python -m evals.guardrails`.

"Found" counts planted defects of which the rule made for them, or one beside it, spoke; "false alarms" good messages
that the rule accused, both over `evals/reviews`: {good} good and {bad} defective messages, several hands, English and
Italian. The word lists were made while looking at these, so the figures are kind; `docs/measured.md` has those of
messages nobody had read.

| rule | severity | why | an example | found | false alarms |
| --- | --- | --- | --- | --- | --- |
"""
_IN = """
## On the way in

| row | label | why |
| --- | --- | --- |
"""
_LIMITS = """
## What they miss

- Rules read words, not meaning: a dig or a threat in words that no list has goes through, and a secret told in other
  words does too. Beyond the named figures, names, links and dates, an invented claim is not seen.
- A command to the system is found when it stands by itself, hidden or not. Where it is woven into a forwarded mail or
  an acrostic, more than the command may be lost, or a harmless line of it read as part of the situation
  (`tests/guardrails/test_attacks.py` names the five of a hundred).
- A message that cannot be said in as few words as were asked for goes out over its limit, with a note.
"""


def page(judged: tuple[Judged, ...], catalogue: Catalogue) -> str:
    """The page as Markdown."""
    good = [one for one in judged if not one.row.defects]
    alarms = Counter(rule for one in good for rule in {finding.rule for finding in one.findings})
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for one in judged:
        for defect in one.row.defects:
            rule = claimants(defect)[0]
            planted[rule] += 1
            found[rule] += one.claims(defect)
    lines = [_HEAD.format(good=len(good), bad=len(judged) - len(good))]
    for name, row in catalogue.rows.items():
        severity = ", ".join([row.severity, *(f"{grave} where {case}" for case, grave in row.cases.items())])
        share = f"{found[name]} of {planted[name]}" if planted[name] else "none planted"
        lines.append(f"| `{name}` | {severity} | {row.why} | {_example(name)} | {share} | {alarms[name]} |\n")
    lines.append(_IN)
    lines += [f"| `{name}` | {row.label} | {row.why} |\n" for name, row in catalogue.labels.items()]
    return "".join([*lines, _LIMITS])


def _example(name: str) -> str:
    """The first row that the rule flags, on one line."""
    table = tomllib.loads((_TABLES / f"{name}.toml").read_text("utf-8"))
    text = " / ".join(table["flags"][0]["text"].split("\n\n"))
    text = " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
    return text if len(text) < 140 else text[:130].rsplit(" ", 1)[0] + " …"


def snapshot(judged: Iterable[Judged]) -> str:
    """A line for each false alarm: where, which rule, which words."""
    lines = [
        f"{one.row.id} {finding.severity} {finding.rule}: {_words(one, finding.start, finding.end)}"
        for one in judged
        if not one.row.defects
        for finding in one.findings
    ]
    return "\n".join([*lines, ""])


def _words(one: Judged, start: int | None, end: int | None) -> str:
    return "(nowhere)" if start is None else " ".join(one.row.message[start:end].split())


def figures(judged: tuple[Judged, ...], language: str) -> str:
    """One language's figures, as ``run_reviews.py`` counts them."""
    own = [one for one in judged if one.row.language == language]
    good, bad = [one for one in own if not one.row.defects], [one for one in own if one.row.defects]
    defects = [(one, defect) for one in bad for defect in one.row.defects]
    return (
        f"{language}: defective with a finding {sum(bool(one.findings) for one in bad)}/{len(bad)}, "
        f"defects by their own rule {sum(one.claims(defect) for one, defect in defects)}/{len(defects)}, "
        f"good stopped {sum(one.stopped for one in good)}/{len(good)}, "
        f"good with a finding {sum(bool(one.findings) for one in good)}/{len(good)}"
    )


def own_drafts(writer: Writer) -> str:
    """How many of the messages written about the rows' situations and the cases pass as first composed."""
    told = {row.situation for row in load_rows()} | {case.situation for case in load_cases() if case.situation}
    composer, version = TemplateComposer(writer.library), writer.library.default
    written = passed = 0
    for situation in sorted(told):
        request = Request(situation=situation)
        try:
            brief = understand(request, writer.library.playbooks, writer.library.languages)
        except CommiatoError:
            continue
        draft = composer.compose(brief, version)
        written += 1
        passed += writer.critic.review_draft(draft.text, writer.critic.background(request, brief)).passed
    return f"own drafts that pass as first composed: {passed}/{written} of {len(told)} situations"


def main() -> None:
    """Judge all rows, write page and snapshot, print the figures."""
    writer = open_writer(load_library(_ROOT / "prompts", address_words))
    critic = writer.critic
    judged = tuple(judge(row, critic) for row in load_rows())
    PAGE.write_text(page(judged, critic.reviewer.catalogue), "utf-8")
    SNAPSHOT.write_text(snapshot(judged), "utf-8")
    for language in critic.library.languages:
        print(figures(judged, language))
    print(own_drafts(writer))


if __name__ == "__main__":
    main()
