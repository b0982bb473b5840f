"""Facts that are whole clauses: wins, reasons, asks, growth, offers, what stays."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from service.domain.clause import Clause, Label
from service.domain.fact import Fact, FactKey
from service.language.segments import contact_in
from service.language.terms import find_term
from service.language.times import TimeKind
from service.understanding.facts.page import Page, deed_in, times_in, within
from service.understanding.lexicon import exactly

_BY_LABEL = {Label.PRAISE: FactKey.WINS, Label.ASK: FactKey.ASKS, Label.OFFER: FactKey.OFFERS}
_LEAST_WORDS = 2
_MOST_WORDS = 30
_SURELY_DECIDED = 0.6
_FEW_WORDS = 10
_FEW_LEADING = 3
_NEVER = (Label.COMMAND, Label.WITHHOLD, Label.DRAFT)


def read_clauses(page: Page) -> Iterator[Fact]:
    """One fact a clause, without the words that only lead to it."""
    for before, told, behind in zip_longest((None, *page.clauses[:-1]), page.clauses, page.clauses[1:]):
        if _taken_back(told, behind, page.language) or _of_another(told, before, page):
            continue
        clause = _kindly_ended(told, page.language)
        exact = exactly(page.language)
        thanked = exact["thank"].search(clause.text) or exact["thanked"].match(clause.text)
        if thanked and clause.label in (Label.WISH, Label.ASK, Label.OFFER, Label.PRAISE, Label.ASIDE):
            yield within(clause, *thanked.span("what"), FactKey.WINS)
        elif (successor := _successor(clause, page)) is not None:
            yield within(clause, *successor, FactKey.SUCCESSOR)
        elif (kept := _rarer(clause, page) or _kept(clause, page)) is not None:
            yield within(clause, *kept, FactKey.REMAINING)
        elif (key := _key(clause, page)) is not None:
            start = _lead(clause, page.language)
            found = exactly(page.language)["tail"].search(clause.text)
            end = len(clause.text[: found.start()].rstrip()) if found else len(clause.text)
            if ")" in clause.text[start:end] and "(" not in clause.text[start:end]:
                end = start + clause.text[start:end].index(")")
            if _LEAST_WORDS <= len(clause.text[start:end].split()) <= _MOST_WORDS:
                yield within(clause, start, end, key)
        elif (listed := _listed(clause, page)) is not None:
            yield within(clause, *listed, FactKey.WINS)


def _listed(clause: Clause, page: Page) -> tuple[int, int] | None:
    """Where a deed stands among notes on who somebody is: "Luca, jr analyst, closed the model with me, 2 yrs"."""
    if clause.label not in (Label.WHO, Label.PRAISE) or page.spoilt(clause) or page.tells("mine", clause):
        return None
    exact = exactly(page.language)
    found = exact["listed"].search(clause.text) or exact["did"].search(clause.text)
    if found is None:
        return None
    spans = (span for span, _ in times_in(clause.text, page.language) if span.kind is TimeKind.PERIOD)
    period = next((span.start for span in spans if span.start > found.start()), len(clause.text))
    return found.start(), len(clause.text[:period].rstrip(" ,;"))


def _taken_back(clause: Clause, behind: Clause | None, language: str) -> bool:
    """A date in the clause is corrected, there or in the next one: the last word is read for itself, none is quoted."""
    if not times_in(clause.text, language):
        return False
    correction = exactly(language)["correction"]
    return bool(correction.search(clause.text) or (behind and correction.match(behind.text)))


def _of_another(clause: Clause, before: Clause | None, page: Page) -> bool:
    """An offer about the third person just named: "Colleague Ottilie knows them. I would bring her on the 11th"."""
    if before is None or clause.label is not Label.OFFER or not exactly(page.language)["them"].search(clause.text):
        return False
    return any(name in before.text for name in page.people.acquaintances) and not any(
        name in before.text for name in page.people.aliases
    )


def _kindly_ended(clause: Clause, language: str) -> Clause:
    """A need without what is said of the recipient behind it: "we need a crew at night, which they don't do"."""
    if clause.label is not Label.US:
        return clause
    found = exactly(language)["trailing"].search(clause.text, _FEW_WORDS)
    return clause if found is None else replace(clause, text=clause.text[: found.start()].rstrip())


def _lead(clause: Clause, language: str) -> int:
    """Where the fact begins: behind "the reason is that", "ask for", "(contact: Ann)"; in a long praise at the deed."""
    exact = exactly(language)
    opened = int(clause.text.startswith("(") and ")" not in clause.text)
    start = found.end() if (found := exact["lead"].match(clause.text, opened)) else opened
    if clause.label in (Label.PRAISE, Label.WHO) and (named := contact_in(clause.text)):
        return named[1]
    if clause.label in (Label.PRAISE, Label.WHO) and (deed := deed_in(clause, language)):
        return deed
    if clause.label in (Label.PRAISE, Label.WHO) and (listed := exact["listed"].search(clause.text)):
        head = clause.text[: listed.start()]
        return start if exact["acts"].search(head) else listed.start()
    if clause.label is Label.ASK and (found := exact["ask_lead"].match(clause.text, start)):
        start = found.end()
    return start


def _key(clause: Clause, page: Page) -> FactKey | None:
    if page.pauses and _is_lifeline(clause, page):
        return FactKey.URGENT_CHANNEL
    if clause.text.endswith("?") and clause.label is not Label.ASK:
        return None
    if clause.text.endswith(":") and len(clause.text.split()) <= _FEW_LEADING:
        return None
    if page.praising(clause) and not page.spoilt(clause):
        return FactKey.WINS
    if not page.usable(clause):
        return None
    if clause.label in (Label.US, Label.ASK, Label.DECISION) and page.tells("grudge", clause):
        return None
    if page.grows and clause.label is Label.US and page.about_them(clause):
        return FactKey.WINS
    return _told_key(clause, page)


def _told_key(clause: Clause, page: Page) -> FactKey | None:
    """The key of a clause that is surely what its label says."""
    if _says_nothing(clause, page):
        return None
    if clause.label is Label.US or page.about_us(clause):
        return FactKey.PAUSE_REASON if page.pauses else FactKey.REASON
    if clause.label is Label.DECISION:
        return FactKey.REMAINING if page.tells("reduces", clause) else _half_reason(clause, page)
    if clause.label is Label.OFFER and page.tells("helped", clause):
        return FactKey.WINS
    if clause.label in (Label.OFFER, Label.ASK) and page.grows and page.tells("introduce", clause):
        return FactKey.INTRODUCTIONS
    if clause.label is Label.ASK and page.grows:
        return FactKey.GROWTH
    return _BY_LABEL.get(clause.label)


def _says_nothing(clause: Clause, page: Page) -> bool:
    """What would be out of place in a message, or is said there by another fact."""
    if page.pauses and exactly(page.language)["rests"].match(clause.text):
        return True
    if clause.label is not Label.ASK and page.tells("plainly", clause):
        return True
    if clause.label is Label.OFFER:
        return page.tells("explains", clause) and not page.tells("helped", clause)
    if page.gathers and (_sets_a_time(clause, page) or (page.tells("wants", clause) and page.tells("group", clause))):
        return True
    if clause.label is Label.US or page.about_us(clause):
        return _only_ends(clause, page)
    return clause.label is Label.PRAISE and (page.spoilt(clause) or not page.shared(clause))


def _only_ends(clause: Clause, page: Page) -> bool:
    """The clause says when it ends, which the decision says: "we're ending on 31 May"."""
    dated = any(span.kind is TimeKind.DATE for span, _ in times_in(clause.text, page.language))
    return dated and page.tells("last", clause) and not page.tells("changes", clause)


def _sets_a_time(clause: Clause, page: Page) -> bool:
    """The clause tells when the group meets, and so nothing else: "Mondays 10am, meeting room 2"."""
    return any(span.kind is TimeKind.RECURRENCE and moment.at for span, moment in times_in(clause.text, page.language))


def _kept(clause: Clause, page: Page) -> tuple[int, int] | None:
    """What stays of the relationship, where a decision or an offer names it."""
    if clause.label not in (Label.DECISION, Label.OFFER) or page.pauses or page.gathers or clause.confidence == 0:
        return None
    exact = exactly(page.language)
    rows = ("keeps_for", "remains", "keeps", "stays") if clause.label is Label.DECISION else ("keeps", "stays")
    found = next((match for row in rows if (match := exact[row].search(clause.text))), None)
    return found.span("what") if found else None


def _successor(clause: Clause, page: Page) -> tuple[int, int] | None:
    """Who guides a mentee from now on."""
    if not page.grows or clause.label in _NEVER:
        return None
    exact = exactly(page.language)
    found = next((match for row in ("handed", "succeeds") if (match := exact[row].search(clause.text))), None)
    return found.span("what") if found and found["what"] in page.people.acquaintances else None


def _rarer(clause: Clause, page: Page) -> tuple[int, int] | None:
    """How often the two still meet: "maybe once a quarter", "from monthly to one a quarter", "every month ok"."""
    if page.gathers or clause.label in (*_NEVER, Label.PRAISE):
        return None
    exact = exactly(page.language)
    if page.tells("reduces", clause) and (counted := exact["per"].search(clause.text)):
        return counted.span()
    spans = [span for span, _ in times_in(clause.text, page.language) if span.kind is TimeKind.RECURRENCE]
    if not spans:
        return None
    last = spans[-1]
    before, behind = clause.text[: last.start], clause.text[last.end :]
    short, told = len(clause.text.split()) <= _FEW_WORDS, clause.label is Label.WHO and page.usable(clause)
    if short and (page.grows or page.pauses) and not told and exact["rarer"].match(clause.text):
        return spans[0].start, spans[0].end
    if exact["shrinks"].search(before):
        return last.start, last.end
    if not (page.grows or page.pauses) or clause.label is Label.WHO:
        return None
    if before.strip(" ,;-"):
        return (last.start, last.end) if exact["lessens"].search(before) else None
    return (last.start, last.end) if short and page.pauses and exact["fine"].match(behind.strip()) else None


def _half_reason(clause: Clause, page: Page) -> FactKey | None:
    """A decision that may as well be what has changed ("from October we take on a cooperative") is said as such."""
    ends = page.tells("last", clause)
    sure = clause.confidence >= _SURELY_DECIDED
    if clause.second is Label.US and not (sure and ends):
        return FactKey.PAUSE_REASON if page.pauses else FactKey.REASON
    return None


def _is_lifeline(clause: Clause, page: Page) -> bool:
    if clause.label not in (Label.OFFER, Label.ASK, Label.WISH, Label.ASIDE, Label.DECISION):
        return False
    urgent = page.tells("urgent", clause)
    return urgent and (clause.label is Label.OFFER or find_term("channels", clause.text, page.language) is not None)
