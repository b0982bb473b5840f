"""Where a name is a signature or an introduction: how surely a mention is the sender's."""

import re

from service.language.names import Mention
from service.understanding.people.frames import Frames, Page

_END_OF_LETTER = re.compile(r"[^\S\n]*[.,;!]?[^\S\n]*\n\s*(?:#{2,}|-{3,}|\*{3,}|p\.?\s?s\.?\b)", re.IGNORECASE)
_DASHES = frozenset("-—–~/")
TAIL_WORDS = 9
_FAREWELLS = 3
_GREETED = 4.5
_GREETING_LINE = re.compile(r"(?mi)^>[> ]*(?:hi|hey|hello|dear|ciao|gentile|car[oa]|buongiorno|buonasera|salve)\b")
_HEAD = tuple(
    re.compile(rf"(?mi)^[> ]{{0,3}}(?:{words}) ?: ?\S")
    for words in ("from|da", "to|a", "subject|oggetto|ogg|date|data|sent|inviato")
)
_TO = frozenset({"to", "a"})
_FROM = frozenset({"from", "da"})
_GREETINGS = frozenset("hi hey hello dear ciao gentile caro cara buongiorno buonasera salve".split())


def signs(text: str, page: Page, mention: Mention, known: Frames) -> float:
    """How surely ``mention`` is the sender: above 0 is likely, 6 is sure."""
    if _is_quoted(page, mention.first):
        return _GREETED if _greeted(page, mention) else 0.0
    if forwarded_by(page, mention):
        return 0.0
    if _is_me(page, mention, known):
        return 6
    if _is_mailed_to(page, mention):
        return _GREETED
    score = 0.0 if mention.first == 0 else _frame(page, mention, known)
    if not score and page.opens(mention.first) and _says_here(page, mention, known):
        score = 4
    alone = page.opens(mention.first) or page.words[mention.first].gap.strip() in _DASHES
    closed = ends(page, mention, known) or (
        mention.last < len(page.words)
        and "\n" in page.words[mention.last].gap
        and _END_OF_LETTER.match(text, mention.end) is not None
    )
    if closed and (alone or score):
        return max(score, 5) + 1
    if alone and _is_letter_end(text, page, mention):
        return max(score, 7)
    if _has_own_line(page, mention) or (closed and not mention.firm and _role_before(page, mention)):
        return max(score, 5)
    return score


def _is_mailed_to(page: Page, mention: Mention) -> bool:
    """As in "To: Davide Ronchi" in the head of a pasted mail: the one who answers it."""
    place = mention.first
    labelled = place > 0 and ":" in page.words[place].gap and page.lowers[place - 1] in _TO and page.opens(place - 1)
    return labelled and _is_mail(page.text)


def _is_me(page: Page, mention: Mention, known: Frames) -> bool:
    """As in "Mentor: Dr Obinna Eze (me)"."""
    last = mention.last
    return last < len(page.words) and "(" in page.words[last].gap and page.lowers[last] in known.signs["selves"]


def forwarded_by(page: Page, mention: Mention) -> bool:
    """As in "From: Bruno" over a quoted "> Hi Odile": who wrote the mail that is answered."""
    place = mention.first
    if not place or ":" not in page.words[place].gap or page.lowers[place - 1] not in _FROM:
        return False
    return _GREETING_LINE.search(page.text) is not None or _is_mail(page.text)


def _is_mail(text: str) -> bool:
    """A pasted mail with its head: from whom, to whom, and of what or when."""
    return all(line.search(text) for line in _HEAD)


def _greeted(page: Page, mention: Mention) -> bool:
    """As in "> Hi Bex!": whom a quoted mail greets is the one who answers it."""
    place = mention.first
    return place > 0 and page.opens(place - 1) and page.lowers[place - 1] in _GREETINGS


def _is_quoted(page: Page, place: int) -> bool:
    """Does the word stand in a line that ">" quotes?"""
    if ">" not in page.text:
        return False
    start = page.text.rfind("\n", 0, page.words[place].start) + 1
    return page.text[start:].startswith(">")


def ends(page: Page, mention: Mention, known: Frames) -> bool:
    """Does nothing follow but a kiss or a "thanks"?"""
    following = page.lowers[mention.last : mention.last + _FAREWELLS]
    return len(following) < _FAREWELLS and known.signs["farewells"].issuperset(following)


def _is_letter_end(text: str, page: Page, mention: Mention) -> bool:
    return (
        not mention.firm
        and mention.first > 0
        and mention.last < len(page.words)
        and (mention.certain or mention.title is not None or mention.last - mention.first > 1)
        and not text.rstrip().endswith("?")
        and _is_tail(page, mention)
    )


def _has_own_line(page: Page, mention: Mention) -> bool:
    """A line that is only the name, behind "Regards,", in the middle of a text."""
    gap = page.words[mention.first].gap
    return "\n" in gap and "," in gap and mention.last < len(page.words) and "\n" in page.words[mention.last].gap


def _frame(page: Page, mention: Mention, known: Frames) -> float:
    first = mention.first
    if page.lowers[first - 1] in known.signs["articles"] and page.words[first].gap in (" ", "'") and first > 1:
        first -= 1
    score = 0.0
    if page.plain[first - 1] in known.keys["signing"]:
        for size in (3, 2, 1):
            phrase = page.phrase(first, size)
            if phrase is None:
                continue
            if phrase in known.signs["frames"] and _is_signed(page, mention, phrase, known):
                return 6
            if phrase in known.signs["intro"] and _is_introduced(page, mention, first - size, known):
                score = 4
    return score or _from(page, mention, first, known) or _self(page, mention, known)


def _is_signed(page: Page, mention: Mention, phrase: str, known: Frames) -> bool:
    first = mention.first
    gap = page.words[first].gap
    if " " in phrase:
        return True
    if phrase in known.signs["certain_frames"]:
        return not ("." in gap and page.broken(first) and phrase in ("firma", "sign"))
    opens = page.opens(first - 1) or "," in page.words[first - 1].gap
    return _closes(page, mention) and (opens or "\n" in gap or "," in gap)


def _closes(page: Page, mention: Mention) -> bool:
    last = mention.last
    return last >= len(page.words) or page.broken(last) or not {",", "("}.isdisjoint(page.words[last].gap)


def _is_introduced(page: Page, mention: Mention, start: int, known: Frames) -> bool:
    """As in "hi, I'm Anna", "sono la Rosanna", and at the end of a text without stops "... ok im jo"."""
    if mention.firm or page.words[mention.first].gap not in (" ", "'"):
        return False
    greeted = start > 0 and page.lowers[start - 1] in known.signs["greetings"]
    opens = page.opens(start) or greeted
    if ends(page, mention, known):
        return True
    return (opens or "," in page.words[start].gap or "(" in page.words[start].gap) and (
        mention.certain or mention.last - mention.first > 1 or opens
    )


def _from(page: Page, mention: Mention, first: int, known: Frames) -> float:
    """As in "From: Anna", "cheers from alan and ruth at the farm", "message for Tom from Anna"."""
    place = first - 1
    if page.lowers[place] not in known.signs["from"] or mention.firm:
        return 0
    gap, labelled = page.words[place].gap, ":" in page.words[first].gap
    if page.broken(first) and not labelled:
        return 0
    line_ends = mention.last >= len(page.words) or page.broken(mention.last) or "(" in page.words[mention.last].gap
    if labelled:
        return 6 if page.opens(place) or gap.strip() in ("-", "*", "•", ",", "/", "|") else 0
    last = len(page.words) - mention.last < TAIL_WORDS
    if page.opens(place) or gap.strip() in ("-", "—", "–", "*", "•"):
        return 5 if line_ends or (last and _goes_on_with_house(page, mention, known)) else 0
    if not known.signs["certain_frames"].isdisjoint(page.lowers[max(page.sentence[place], place - TAIL_WORDS) : place]):
        return 5
    if page.lowers[place - 1] in known.signs["farewells"] or page.phrase(place, 1) in known.signs["frames"]:
        return 5 if last else 0
    if gap == ", " and mention.certain:
        return 4 if line_ends or "," in page.words[mention.last].gap else 0
    to_whom = any(lower in known.lists["toward"] for lower in page.lowers[max(0, place - 3) : place - 1])
    return 5 if to_whom and ends(page, mention, known) else 0


def _goes_on_with_house(page: Page, mention: Mention, known: Frames) -> bool:
    """As in "from maya, hill street clinic", "From Imelda at Quill & Co"."""
    return "," in page.words[mention.last].gap or page.lowers[mention.last] in known.lists["of"]


def _self(page: Page, mention: Mention, known: Frames) -> float:
    """As in "from me (Poppy)", "io: Tommaso", "please send it in my name, Edmund"."""
    place = mention.first - 1
    gap = page.words[mention.first].gap
    if page.lowers[place] not in known.signs["selves"]:
        return 0
    closes = _closes(page, mention) or ")" in page.words[mention.last].gap
    if gap.strip() in (":", "=") and page.opens(place):
        return 5 if mention.last >= len(page.words) or "\n" in page.words[mention.last].gap else 0
    if gap == " (" or (gap == ", " and "(" in page.words[place].gap):
        return 4
    if gap == ", " and closes and (mention.certain or mention.last - mention.first > 1):
        own = any(page.phrase(mention.first, size) in known.signs["own_name"] for size in (2, 3))
        return 5 if own else 0
    return 0


def _says_here(page: Page, mention: Mention, known: Frames) -> bool:
    return (
        mention.last < len(page.words)
        and page.words[mention.last].lower in known.signs["here"]
        and page.words[mention.last].gap == " "
    )


def _is_tail(page: Page, mention: Mention) -> bool:
    """Is what follows up to the end of the text a role and a firm ("Alessio Conte, CTO, Medisync")?"""
    last, end = mention.last, len(page.words)
    gap = page.words[last].gap
    if end - last > TAIL_WORDS or gap.strip()[:1] not in (",", "(", "-", "–", "—", ""):
        return False
    if gap.strip() == "" and "\n" not in gap:
        return False
    return all(not page.broken(at) or page.words[at].gap.strip() == "" for at in range(last, end))


def _role_before(page: Page, mention: Mention) -> bool:
    place = mention.first
    return place > 0 and page.words[place].gap == ", " and any(page.opens(at) for at in range(max(0, place - 3), place))
