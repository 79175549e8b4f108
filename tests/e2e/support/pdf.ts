/** As much of a PDF as Chromium writes it: pages, their size, its title, its fonts, and which letters are set in them. */
import { inflateSync } from 'node:zlib';

export interface PdfFacts {
  readonly pages: number;
  /** Of the first page, mm. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** As they are called in the file, without the mark of a part of a font. */
  readonly fonts: readonly string[];
  /** Every letter of the text once, in no order. */
  readonly letters: string;
}

const POINT_MM = 25.4 / 72;

export function pdfFacts(pdf: Buffer): PdfFacts {
  const text = pdf.toString('latin1');
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text) ?? [];
  return {
    pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    width: Math.round(Number(width) * POINT_MM),
    height: Math.round(Number(height) * POINT_MM),
    title: titleOf(text),
    fonts: [
      ...new Set(
        Array.from(text.matchAll(/\/FontName\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g), ([, name = '']) => name),
      ),
    ],
    letters: [...new Set(streamsOf(pdf, text).flatMap(mapped))].join(''),
  };
}

/** In UTF-16 with its mark, as hex or between brackets. */
function titleOf(text: string): string {
  const hex = /\/Title\s*<([0-9A-Fa-f]+)>/.exec(text)?.[1];
  if (hex !== undefined) return utf16(Buffer.from(hex, 'hex'));
  return /\/Title\s*\(([^)]*)\)/.exec(text)?.[1] ?? '';
}

const utf16 = (bytes: Buffer): string => new TextDecoder('utf-16be').decode(bytes);

function streamsOf(pdf: Buffer, text: string): readonly string[] {
  return Array.from(text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)).flatMap((head) => {
    const start = head.index + head[0].length;
    const end = text.indexOf('endstream', start);
    return [inflateSync(pdf.subarray(start, end)).toString('latin1')];
  });
}

/** Letters of a font, from the table that turns its glyphs into text (`ToUnicode`). */
function mapped(stream: string): readonly string[] {
  if (!stream.includes('beginbfchar') && !stream.includes('beginbfrange')) return [];
  const single = Array.from(stream.matchAll(/^<[0-9A-F]+> <([0-9A-F]+)>$/gim), ([, to = '']) =>
    utf16(Buffer.from(to, 'hex')),
  );
  const ranges = Array.from(
    stream.matchAll(/^<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>$/gim),
    ([, from = '', last = '', to = '']) => {
      const many = Number.parseInt(last, 16) - Number.parseInt(from, 16) + 1;
      return Array.from({ length: many }, (_none, index) =>
        String.fromCodePoint(Number.parseInt(to, 16) + index),
      );
    },
  );
  return [...single, ...ranges.flat()];
}
