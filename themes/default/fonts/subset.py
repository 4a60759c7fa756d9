"""Makes the fonts of the share cards: two subsets of Noto Sans CJK Medium (SIL Open Font License 1.1).

    python3 subset.py NotoSansCJK-Medium.ttc FOLDER...

needs the Python package `fonttools` and the file NotoSansCJK-Medium.ttc of https://github.com/notofonts/noto-cjk (in Debian: the package
fonts-noto-cjk-extra). FOLDER is a built portal: the characters of its pages are added to those of the standards.
card.otf holds Japanese, Hangul, Latin letters and whatever looks the same in Chinese; card-zh-Hans.otf what looks different there.
"""
import pathlib
import re
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTCollection

FACES = {"jp": "Noto Sans CJK JP", "sc": "Noto Sans CJK SC"}
FILES = {"jp": "card.otf", "sc": "card-zh-Hans.otf"}
LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
SIGNS = set(map(ord, "–—‘’“”„†‡•…‰′″※←↑→↓⇒⇔−×÷≒≠≦≧≤≥∞〜～゠ー♯♪☆★○●◎◇◆□■△▲▽▼〒〓①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ㈱㈲㎡㎥㎞㎏℃№℡€₩₱¥£")) | {0x300, 0x301, 0x302, 0x303, 0x304, 0x308}


def of(codec, leads, trails):
    """The characters of a double-byte character set."""
    out = set()
    for lead in leads:
        for trail in trails:
            try:
                out.update(map(ord, bytes([lead, trail]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return out


def texts(folders):
    """The characters of built pages, by language."""
    found = {"jp": set(), "sc": set()}
    for folder in folders:
        for page in pathlib.Path(folder).rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            lang = re.search(r'<html lang="([^"]+)"', text)
            key = "sc" if lang and lang.group(1) == "zh-Hans" else "jp"
            found[key].update(ord(c) for c in unicodedata.normalize("NFC", text) if not c.isspace())
    return found


def main(collection, folders):
    fonts = {}
    for font in TTCollection(collection).fonts:
        name = font["name"].getDebugName(1).removesuffix(" Medium")
        fonts.update({key: font for key, face in FACES.items() if face == name})
    cmaps = {key: font.getBestCmap() for key, font in fonts.items()}
    seen = texts(folders)
    high = range(0xA1, 0xFF)
    # JIS X 0208 whole (levels 1 and 2) and the signs and names of Windows-31J; GB 2312 level 1 and 2; the 2,350 syllables of KS X 1001.
    jis = of("euc_jp", high, high) | of("cp932", list(range(0x87, 0x88)) + list(range(0xED, 0xEF)) + list(range(0xFA, 0xFD)), range(0x40, 0xFD))
    hangul = of("euc_kr", range(0xB0, 0xC9), high)
    wanted = {
        "jp": jis | hangul | LATIN | SIGNS | seen["jp"] | set(range(0x3040, 0x3100)) | set(range(0xFF01, 0xFF61)),
        "sc": of("gb2312", range(0xA1, 0xF8), high) | seen["sc"],
    }
    same = {c for c in wanted["sc"] if cmaps["jp"].get(c) == cmaps["sc"].get(c)}
    wanted["jp"] |= same
    wanted["sc"] = (wanted["sc"] - same) | set(range(0x20, 0x7F))
    for key, font in fonts.items():
        options = subset.Options(layout_features=["kern", "mark", "ccmp"], hinting=False, name_IDs=[0, 1, 2, 4, 6, 13, 14], notdef_outline=True, drop_tables=["vhea", "vmtx", "VORG", "BASE", "DSIG", "GSUB"])
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=wanted[key])
        subsetter.subset(font)
        # A changed font bears another name.
        for record in font["name"].names:
            own = {1: f"Shirube {key.upper()}", 2: "Regular", 4: f"Shirube {key.upper()}", 6: f"Shirube{key.upper()}"}.get(record.nameID)
            if own:
                record.string = own
        font["name"].names = [record for record in font["name"].names if record.platformID == 3 and record.langID == 0x409]
        font["OS/2"].usWeightClass = 400
        font["head"].modified = font["head"].created
        font.recalcTimestamp = False
        subset.save_font(font, FILES[key], options)
        print(key, len(font.getBestCmap()), pathlib.Path(FILES[key]).stat().st_size)


main(sys.argv[1], sys.argv[2:])
