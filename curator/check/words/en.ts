/** Words of the check, in English: what is wrong, then what to do. */
import type { zhHans } from './zh-Hans.ts';

type Words = { readonly [Key in keyof typeof zhHans]: string } & {
  readonly [Key in keyof typeof zhHans as `${Key}_one`]?: string;
};

export const en: Words = {
  // The folder and its files.
  'file-left-out': 'Does not become part of the pack (a system file or a readme). Nothing to do.',
  'file-is-link': 'This is a link, not a file. Replace it by the file itself.',
  'file-not-plain': 'This is not an ordinary file (a device or a pipe). Remove it.',
  'file-name':
    'Names may use small letters a–z, digits, “-”, “_” and “.” only. Rename it to {{rename}}, also where it is mentioned.',
  'file-name-twice':
    'Differs from {{other}} only in capitals or in how its characters are stored; some disks take both for one file. Rename one of them.',
  'file-ending':
    'No exhibit can show this kind of file. Known endings: {{known}}. Convert it, or move it out of the folder.',
  'file-ending-film': 'The kiosk cannot play this kind of film. Convert it with ffmpeg: {{line}}',
  'file-ending-sound': 'The kiosk cannot play this kind of sound. Convert it with ffmpeg: {{line}}',
  'file-ending-picture': 'The kiosk cannot show this kind of picture. Save it as WebP, JPEG or PNG.',
  'file-empty': 'The file is empty. Fill it, or remove it.',
  'file-not-as-named': 'This is no {{ending}} file, or a damaged one. Export it again.',
  'file-kind-refused':
    'Its name ends in {{ending}}, but it is {{kind}}, which the kiosk cannot use. Export it as {{ending}} from the program it was made with; renaming is not enough.',
  'file-wrong-ending':
    'Its name ends in {{ending}}, but it is {{kind}}. Rename it to {{rename}}, also where it is mentioned.',
  'file-unnamed':
    'Nothing in the content mentions this file, yet every kiosk would fetch it. Use it, or move it out of the folder.',
  'files-too-many': '{{count}} files; a pack may have {{most}}. Split it into several packs.',
  'folder-too-deep': 'Folders go deeper than {{most}} levels; nothing below was looked at. Use fewer levels.',
  'manifest-too-large':
    'The list of its {{files}} files is too long. Split the pack, or shorten file names and review notes.',
  // Texts as files.
  'text-not-utf8': 'The file is not in UTF-8 (perhaps in GBK). Save it as UTF-8 in your editor.',
  'text-too-large': 'The file is larger than {{most}} MB, too large for a text. Is it the right file?',
  'json-byte-order-mark':
    'The file begins with an invisible mark (BOM) that the kiosk cannot read. Save it as “UTF-8 without BOM”.',
  'json-too-deep':
    'Brackets within brackets go too deep for the kiosk. Look for a bracket that was not closed.',
  'json-unreadable':
    'Cannot be read near line {{line}}, column {{column}}. Usually a comma, a quotation mark or a bracket is missing or too many.',
  // pack.json and content.json.
  'head-missing':
    'There is no pack.json, which says what pack this is. Copy one from the sample pack and edit it.',
  'head-wrong': '{{reason}}',
  'exhibit-unknown': 'There is no exhibit “{{exhibit}}”. Choose from: {{known}}.',
  review: 'To be reviewed ({{about}}): {{text}}',
  'content-missing': 'There is no content.json, so the exhibit has nothing to show. Add it.',
  'content-unusable': '{{reason}} Until then the whole exhibit stays closed.',
  'content-entry': '{{reason}} Until then this entry is left out.',
  'id-twice': 'The id “{{id}}” is already used at {{other}}. Choose another one.',
  'reference-broken': 'There is no “{{id}}” in {{list}}. Correct the id, or add the entry.',
  'file-missing': 'There is no file {{path}} in the folder. Add it, or correct the name.',
  // Both languages.
  'chinese-missing': 'The Chinese text is missing. Add it.',
  'english-missing': 'The English text is missing. Add it.',
  'english-is-chinese': 'The English text is the Chinese one, not yet translated. Add the English.',
  'english-has-han':
    'Chinese characters stand in the English text; perhaps it is not fully translated. A name in brackets may stay.',
  'chinese-untranslated': 'The Chinese text has no Chinese character; perhaps it is not yet translated.',
  'chinese-latin-marks': 'The Chinese text uses half-width marks {{marks}}. Use {{wide}} instead.',
  'english-chinese-marks': 'The English text uses Chinese marks {{marks}}. Use English ones.',
  'text-spaces-around': 'Spaces or empty lines stand before or after the text. Remove them.',
  'text-invisible':
    'The text holds an invisible or damaged character ({{code}}), usually from pasting. Delete it and type it anew.',
  'text-web-address':
    'A web address, “{{address}}”: visitors cannot open it at a kiosk. Remove it, or say it in words.',
  'character-undrawable':
    'The kiosk’s fonts ({{fonts}}) have no “{{character}}” ({{code}}); it would be an empty box or in a strange font, in {{count}} places. Use another character, or add a .woff2 font that has it to the pack.',
  'character-undrawable_one':
    'The kiosk’s fonts ({{fonts}}) have no “{{character}}” ({{code}}); it would be an empty box or in a strange font. Use another character, or add a .woff2 font that has it to the pack.',
  'characters-more':
    '{{count}} more characters cannot be drawn. This script needs a .woff2 font of its own in the pack.',
  'characters-more_one': 'One more character cannot be drawn.',
  'font-unreadable': 'The font cannot be read ({{reason}}). Use a .woff2 file of a single font.',
  // Pictures.
  'picture-too-heavy':
    'The picture has {{size}} MB; at most {{most}} MB. Make it smaller, or save it as WebP with more compression.',
  'picture-too-large':
    'The picture has {{width}}×{{height}} pixels, more than the kiosk’s graphics can hold. Scale it down to {{fitWidth}}×{{fitHeight}} pixels or less.',
  'picture-unreadable':
    'The picture cannot be opened, or part of it is missing ({{reason}}). Export it again.',
  'picture-animated':
    'An animated picture: the kiosk shows its first frame, or plays it without end. Use a film or a still picture.',
  'picture-cmyk':
    'The picture is in CMYK, made for print; colours come out wrong on a screen. Convert it to sRGB.',
  'drawing-unreadable': 'The SVG cannot be drawn. Export it again from the drawing program.',
  'drawing-active':
    'The SVG holds something that runs ({{what}}), which is not allowed. Export it as “plain SVG” without scripts and actions.',
  'drawing-reference':
    'The SVG refers to something outside ({{address}}) that the kiosk does not have. Embed it, or remove it.',
  'drawing-text':
    'The SVG holds text, which may be drawn in another font at the kiosk. Convert text to outlines.',
  // Films and sounds.
  'video-container':
    'Its name ends in {{ending}}, but it is {{kind}}, which the kiosk cannot play. Convert it with ffmpeg: {{line}}',
  'video-unreadable': 'The film cannot be read ({{reason}}). Convert it with ffmpeg: {{line}}',
  'video-no-picture':
    'The film has no picture. If it is sound only, save it as .m4a or .ogg; otherwise export it again.',
  'video-no-frames': 'The film has not a single frame. Export it again.',
  'video-cut-off': 'The end of the film is missing; perhaps copying broke off. Copy or export it again.',
  'video-codec':
    'The picture is coded in {{codec}}; the kiosk would stay black. Convert it with ffmpeg: {{line}}',
  'video-sound-codec':
    'The sound is coded in {{codec}}; the kiosk would stay silent. Convert it with ffmpeg: {{line}}',
  'video-too-large':
    'The film has {{width}}×{{height}} pixels; at most 3840×2160. Scale it down with ffmpeg: {{line}}',
  'video-too-fast': 'The film has {{rate}} frames a second; at most 60. Convert it with ffmpeg: {{line}}',
  'video-software-only':
    'Graphics chips cannot decode this form of film ({{profile}}); it may stutter. Better convert it with ffmpeg: {{line}}',
  'video-slow-start':
    'The film’s table of contents is at its end, so it starts late. Move it to the front with ffmpeg: {{line}}',
  'video-silent': 'The film has no sound. If it should have, export it again.',
  'sound-unreadable': 'The sound cannot be read ({{reason}}). Convert it with ffmpeg: {{line}}',
  'sound-none': 'There is no sound in the file. Export it again.',
  'sound-codec':
    'The sound is coded in {{codec}}, which the kiosk cannot play. Convert it with ffmpeg: {{line}}',
  // Captions.
  'captions-missing':
    'The captions {{path}} are missing. Put them beside the film; if it truly needs none, add a review entry to pack.json whose place is the film’s path followed by “ captions”.',
  'captions-excused': 'There are no captions {{path}}; pack.json says why.',
  'captions-uneven':
    '{{chinese}} captions in Chinese and {{english}} in English: perhaps not all are translated. Compare them.',
  'captions-header':
    'The first line of captions must be WEBVTT. Export WebVTT (.vtt) from the caption program; renaming an SRT file is not enough.',
  'captions-times':
    'The times on line {{line}} cannot be read. Write 00:12.000 --> 00:15.000, with a dot and three digits.',
  'captions-empty': 'There is not one caption in the file. Add them.',
  'cue-backwards': 'This caption ends no later than it begins and would never be seen. Correct its times.',
  'cue-out-of-order': 'This caption begins before the one above it. Put them in order of time.',
  'cue-overlaps':
    'This caption begins before the last one has ended; both would stand on the screen. Part their times.',
  'cue-after-end':
    'The film ends at {{duration}}; this caption would never be seen. Correct its times, or remove it.',
  'cue-past-end': 'The film ends at {{duration}}, before this caption does. End it earlier.',
  'cue-empty': 'This caption has no text. Fill it, or remove it.',
  'cue-not-english': 'This English caption is in Chinese; perhaps the files were mixed up.',
  'cue-not-chinese': 'This Chinese caption has no Chinese character; perhaps it is not yet translated.',
  // What a schema complains of.
  'hint.missing': 'This is missing. Add it.',
  'hint.empty': 'This is empty. Fill it.',
  'hint.wrong-kind': 'This should be {{wanted}}, but is {{found}}. Correct it.',
  'hint.unknown-keys': 'Not known here: {{keys}}. Check the spelling, or remove it.',
  'hint.not-one-of': '{{found}} is not one of: {{values}}. Choose one of them.',
  'hint.too-small': 'Too small or too short (now {{found}}); at least {{least}}. Correct it.',
  'hint.too-big': 'Too large or too long (now {{found}}); at most {{most}}. Correct it.',
  'hint.wrong-form': '{{found}} is not written as it must be. Compare it with the sample pack.',
  'hint.kind-text': 'a text in quotation marks',
  'hint.kind-number': 'a number',
  'hint.kind-list': 'a list in square brackets',
  'hint.kind-object': 'a group in curly brackets',
  // The report.
  'report.folder': '(the whole folder)',
  'report.error': 'error  ',
  'report.warning': 'warning',
  'report.note': 'note   ',
  'report.errors': '{{count}} errors',
  'report.errors_one': '{{count}} error',
  'report.warnings': '{{count}} warnings',
  'report.warnings_one': '{{count}} warning',
  'report.notes': '{{count}} notes',
  'report.notes_one': '{{count}} note',
  'report.and': ', ',
  'report.closing': '{{counts}}: {{verdict}}',
  'report.stays': 'the pack can be published once the errors are corrected.',
  'report.may-go': 'the pack can be published; look at the warnings first.',
  'report.goes': 'the pack can be published.',
};
