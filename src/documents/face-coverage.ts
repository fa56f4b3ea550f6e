/** The characters a font has glyphs for, as code points. */
export type Coverage = ReadonlySet<number>;

/** What all of these fonts (TrueType) have in common: a word in bold must not lose a letter. */
export function coverageOf([first, ...others]: readonly Buffer[]): Coverage {
  const rest = others.map(codePointsOf);
  const all = first ? [...codePointsOf(first)] : [];
  return new Set(all.filter((one) => rest.every((font) => font.has(one))));
}

/** Reads the `cmap` table: subtables of format 4 (up to U+FFFF) and 12 (beyond), as OpenType describes them. */
function codePointsOf(font: Buffer): Set<number> {
  const cmap = tableIn(font, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = subtable.readUInt16BE(0);
    if (format === 4) addFormat4(subtable, found);
    if (format === 12) addFormat12(subtable, found);
  }
  return found;
}

function tableIn(font: Buffer, tag: string): Buffer {
  for (let entry = 12; entry < 12 + font.readUInt16BE(4) * 16; entry += 16)
    if (font.toString('latin1', entry, entry + 4) === tag) return font.subarray(font.readUInt32BE(entry + 8));
  throw new Error(`the font has no table ${tag}`);
}

/** Glyph 0 is "no glyph". */
function addFormat4(table: Buffer, found: Set<number>): void {
  const bytes = table.readUInt16BE(6);
  for (let offset = 0; offset < bytes; offset += 2) {
    const last = table.readUInt16BE(14 + offset);
    const first = table.readUInt16BE(16 + bytes + offset);
    const delta = table.readUInt16BE(16 + 2 * bytes + offset);
    const rangeAt = 16 + 3 * bytes + offset;
    const range = table.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : table.readUInt16BE(rangeAt + range + (code - first) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
}

function addFormat12(table: Buffer, found: Set<number>): void {
  for (let group = 16; group < 16 + table.readUInt32BE(12) * 12; group += 12) {
    const first = table.readUInt32BE(group);
    const glyph = table.readUInt32BE(group + 8);
    for (let code = first; code <= table.readUInt32BE(group + 4); code += 1)
      if (glyph + code - first !== 0) found.add(code);
  }
}
