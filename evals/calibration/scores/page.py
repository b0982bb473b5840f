"""The table and the plot of ``docs/scoring.md``."""

import re
from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl

from evals.calibration.scores.measuring import AXES, Measured

mpl.use("svg")
from matplotlib import pyplot as plt

_DOCS = Path(__file__).parents[3] / "docs"
_PAGE, _PLOT = _DOCS / "scoring.md", _DOCS / "scoring.svg"
_BETWEEN = re.compile(r"(<!-- agreement -->\n).*?(<!-- /agreement -->)", re.DOTALL)
_COLOURS = {"cross-validated": "#1f6f8b", "set left out": "#c06014", "never fitted": "#5b5b5b"}


def table(found: Sequence[Measured]) -> str:
    """A row a set, in Markdown."""
    lines = ["| axis | language | set | rows seen in fitting | agreement (95%) | rho or F1 | n |", "| --- " * 7 + "|"]
    for one in found:
        number = one.agreement
        more = "" if number.more is None else f"{number.more:.3f}"
        lines.append(
            f"| {one.axis} | {one.language} | {one.title} | {one.how} | {number.value:.3f} "
            f"({number.low:.3f} to {number.high:.3f}) | {more} | {number.count} |"
        )
    return "\n".join(lines)


def renew(found: Sequence[Measured]) -> None:
    """Put the table into the page, and draw the plot beside it."""
    text = _PAGE.read_text(encoding="utf-8")
    _PAGE.write_text(_BETWEEN.sub(lambda match: f"{match[1]}{table(found)}\n{match[2]}", text), encoding="utf-8")
    _draw(found)


def _draw(found: Sequence[Measured]) -> None:
    mpl.rcParams["svg.hashsalt"] = "commiato"
    sizes = [sum(one.axis == axis for one in found) for axis in AXES]
    figure, panels = plt.subplots(
        len(AXES), 1, figsize=(8, 0.24 * sum(sizes) + 2), height_ratios=sizes, sharex=True, layout="constrained"
    )
    for axis, panel in zip(AXES, panels, strict=True):
        shown = [one for one in found if one.axis == axis]
        for place, one in enumerate(reversed(shown)):
            number = one.agreement
            panel.plot([number.low, number.high], [place, place], color=_COLOURS[one.how], linewidth=2)
            panel.plot(number.value, place, "o", color=_COLOURS[one.how], markersize=5)
        panel.set_yticks(range(len(shown)), [f"{one.title} ({one.language})" for one in reversed(shown)], fontsize=8)
        panel.axvline(0.5, color="#bbbbbb", linewidth=1)
        panel.set_title(axis, loc="left", fontsize=10)
        panel.spines[["top", "right"]].set_visible(False)
    panels[-1].set_xlim(0.45, 1.01)
    panels[-1].set_xlabel("AUROC, or share of pairs in the right order")
    handles = [plt.Line2D([], [], marker="o", color=colour, label=how) for how, colour in _COLOURS.items()]
    figure.legend(handles=handles, loc="outside lower center", ncols=3, fontsize=8, frameon=False)
    figure.savefig(_PLOT, metadata={"Date": None})
