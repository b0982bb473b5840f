"""Names in small letters, which their neighbours give away."""

from dataclasses import dataclass

from service.language.mention import Sheet

_KISSES = frozenset({"x", "xx", "xxx", "and", "e", "thanks", "grazie", "lol"})
_SIGNING = frozenset({"-", "–", "—", ".", "\n", "!", "~"})
_SIGNATURE = 4


@dataclass(frozen=True, slots=True)
class SmallNames(Sheet):
    """Where a name in small letters is told by its neighbours."""

    def acts(self, end: int) -> bool:
        """Does a verb follow?"""
        following = self.words[end] if end < len(self.words) else None
        return (
            following is not None
            and following.gap == " "
            and (following.lower in self.known.verbs_after or following.lower.endswith(self.known.verb_endings))
        )

    def signs(self, index: int) -> bool:
        """As in "... ok thanks - marnie": a strange word closes the text like a signature."""
        words, known = self.words, self.known
        word = words[index]
        if index < max(1, len(words) - _SIGNATURE) or not word.text.isalpha() or word.lower in _KISSES:
            return False
        strange = len(word.text) > 2 and not known.common(word.lower) and word.lower not in known.titles
        if not (strange or known.is_given(word.lower)) or any(
            known.common(other.lower) and other.lower not in _KISSES for other in words[index + 1 :]
        ):
            return False
        return word.gap.strip(" ")[:1] in _SIGNING if word.gap != " " else words[index - 1].lower in known.signers

    def has_surname(self, index: int) -> bool:
        """In a text in small letters: does a strange word follow, as in "bill hargreaves"?"""
        end, known = index + 1, self.known
        if not self.lower_case or end >= len(self.words) or self.words[end].gap != " ":
            return False
        following = self.words[end].lower
        return (
            len(following) > 3
            and not known.common(following)
            and not known.is_given(following)
            and following not in known.verbs_after
            and following not in known.titles
            and following not in known.signers
        )

    def heads(self, index: int) -> bool:
        """As in "kekko, commis, ...": a strange word opens a text in small letters."""
        words = self.words
        return (
            index == 0
            and self.lower_case
            and len(words) > 1
            and words[1].gap == ", "
            and words[0].text.isalpha()
            and len(words[0].text) > 2
            and not self.known.common(words[0].lower)
        )

    def is_framed(self, index: int) -> bool:
        """Behind words that announce a name, as in "coffee with lan"?"""
        words, known = self.words, self.known
        if index == 0 or words[index].gap.strip(" '/") or not words[index].text.isalpha():
            return False
        before = words[index - 1].lower
        pair = f"{words[index - 2].lower} {before}" if index > 1 else ""
        if known.is_given(words[index].lower) and words[index].lower not in known.never_small:
            return before in known.given_frames or pair in known.given_frames or pair in known.lower_frames
        if before not in known.lower_frames and pair not in known.lower_frames:
            return False
        lower = words[index].lower
        return known.is_given(lower) or not (known.common(lower) or lower in known.titles or lower in known.particles)
