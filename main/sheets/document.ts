/** A sheet as one document with everything in it: A4, black on white, the house's type. */
import type { InterfaceLanguage } from '#core/language.ts';
import { facesFor } from './typeface.ts';
import { html, Markup } from './markup.ts';

const STYLE = `
@page { size: A4; margin: 14mm 15mm 13mm; }
* { box-sizing: border-box; }
html { font: 10.5pt/1.5 'Noto Sans SC Variable', 'Source Sans 3 Variable', sans-serif; color: #000; background: #fff;
  font-variant-numeric: tabular-nums; text-autospace: normal; text-spacing-trim: normal; line-break: strict; text-wrap: pretty; }
html[lang='en'] { font-family: 'Source Sans 3 Variable', 'Noto Sans SC Variable', sans-serif; }
html[lang='en'] :is(h1, h2, h3) { font-family: 'Source Serif 4 Variable', 'Noto Serif SC Variable', serif; }
body, h1, h2, h3, p, ol, ul, table { margin: 0; padding: 0; }
h1, h2, h3, .emblem b { font-family: 'Noto Serif SC Variable', 'Source Serif 4 Variable', serif; font-weight: 600; }
h1 { font-size: 22pt; line-height: 1.2; }
h2 { font-size: 14pt; line-height: 1.3; margin: 8mm 0 3mm; break-after: avoid; }
h3 { font-size: 12pt; line-height: 1.35; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 8mm; padding-bottom: 3mm; border-bottom: .5mm solid #000; }
header p { text-align: right; }
.lead { margin: 2.5mm 0 1.5mm; }
svg { fill: none; stroke: #000; stroke-width: 1.4; stroke-linecap: round; }
.emblem { position: relative; display: inline-grid; place-items: center; width: 17mm; height: 17mm; flex: none; }
.emblem svg { position: absolute; inset: 0; }
.emblem b { font-size: 19pt; line-height: 1; }
.qr { fill: #000; stroke: none; width: 28mm; height: 28mm; flex: none; shape-rendering: crispEdges; }
.strip { display: flex; align-items: center; gap: 5mm; height: 29.4mm; border-bottom: .3mm dashed #000; break-inside: avoid; }
.strip .who { width: 31mm; line-height: 1.3; }
.strip .who b { display: block; font-size: 11.5pt; font-weight: 600; }
.strip .where { flex: 1; line-height: 1.35; }
.strip .where b { font-weight: 600; }
.strip small { font-size: 8.5pt; line-height: 1.3; display: block; }
.code { font-family: 'Source Sans 3 Variable', sans-serif; font-weight: 600; font-size: 25pt; line-height: 1.25; white-space: nowrap; display: block; }
.code span + span { margin-left: .32em; }
.code span { letter-spacing: .045em; }
.lights { width: 100%; border-collapse: collapse; }
.lights th { font-weight: 500; font-size: 8.5pt; line-height: 1.25; text-align: center; vertical-align: bottom; padding: 0 1mm 1.5mm; border-bottom: .3mm solid #000; }
.lights th:first-child, .lights td:first-child { text-align: left; padding-left: 0; }
.lights td { text-align: center; padding: .9mm 1mm; border-bottom: .15mm solid #999; }
.lights .emblem { width: 8mm; height: 8mm; margin-right: 2mm; vertical-align: middle; }
.lights .emblem b { font-size: 9.5pt; }
.lights tr { break-inside: avoid; }
.light { width: 6mm; height: 6mm; vertical-align: middle; }
.light .full, .light .dot { fill: #000; stroke: none; }
.key { margin-top: 2mm; font-size: 9pt; }
.key .light { width: 4.6mm; height: 4.6mm; }
.key span { margin-right: 5mm; }
.asked { break-inside: avoid; padding: 3mm 0; border-bottom: .15mm solid #999; }
.asked .count { font-size: 9pt; }
.asked ul { list-style: none; margin: 1mm 0; }
.asked li { display: grid; grid-template-columns: 5mm 1fr 52mm; align-items: center; gap: 2mm; }
.asked li[data-right] { font-weight: 600; }
.bar { display: block; height: 2.2mm; background: #000; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bars { display: grid; grid-template-columns: 16mm 34mm; align-items: center; gap: 2mm; font-weight: 400; font-size: 9pt; }
.why { margin-top: 1mm; }
.talk { margin-top: 1mm; padding-left: 3mm; border-left: .4mm solid #000; font-size: 9.5pt; }
.home { padding-left: 6mm; }
.home li { padding-left: 1mm; margin-bottom: 9mm; break-inside: avoid; font-size: 11pt; }
footer { margin-top: 6mm; font-size: 8.5pt; }
`;

/** Nothing is fetched and nothing runs, whatever a pack has written. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

export interface SheetText {
  readonly title: string;
  readonly language: InterfaceLanguage;
  readonly body: Markup;
}

/** @param page the folder of the built page, whose fonts it is set in */
export async function documentOf({ title, language, body }: SheetText, page: string): Promise<string> {
  const faces = await facesFor(page, title + body.text);
  const style = new Markup(`<style>${faces}${STYLE}</style>`);
  const { text } =
    html`<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${title}</title>${style}</head><body>${body}</body></html>`;
  return `<!doctype html>${text}`;
}
