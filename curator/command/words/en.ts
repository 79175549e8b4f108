/** What the command line says, in English. */
import type { zhHans } from './zh-Hans.ts';

type Words = { readonly [Key in keyof typeof zhHans]: string } & {
  readonly [Key in keyof typeof zhHans as `${Key}_one`]?: string;
};

export const en: Words = {
  'ask.passphrase': 'Passphrase of the keys: ',
  'ask.fresh': 'A passphrase for the keys (8 characters at least): ',
  'ask.again': 'Once more: ',

  'doing.check': 'Checking',
  'doing.read': 'Reading',
  'doing.write': 'Writing',
  'doing.send': 'Sending',
  'doing.copy': 'Copying',
  'doing.verify': 'Verifying',

  'problem.line': '[{{code}}] {{message}}',
  'problem.unknown': 'The program failed; please hand this line on (--json says more): {{message}}',

  'init.done':
    'Repository made: {{place}}\nPrivate keys: {{keys}} ({{count}} root keys, {{threshold}} of them must sign)\nKeep copies of the folder of keys and of the passphrase, apart from each other. Without them kiosks can never be updated from this repository again.\nThe root that kiosks need: metadata/1.root.json\nsha256 {{sha256}}',
  'build.done':
    '{{pack}} is in {{to}}: {{count}} files, {{bytes}}. It is not signed and only for looking at.',
  'build.done_one': '{{pack}} is in {{to}}: one file, {{bytes}}. It is not signed and only for looking at.',

  'publish.refused': 'There are errors, so nothing was published. Correct them and run it again.',
  'publish.done':
    '{{pack}} is published to {{to}}: {{count}} files sent, {{bytes}}; {{kept}} were there already.',
  'publish.done_one':
    '{{pack}} is published to {{to}}: one file sent, {{bytes}}; {{kept}} were there already.',
  'publish.channel': 'Channel {{channel}} shows it; kiosks take it at their next poll.',
  'publish.unseen': 'No channel shows it yet; use channel --show.',

  'channel.is': 'Channel {{name}} ({{title}})',
  'channel.changed': 'Channel {{name}} ({{title}}) now is:',
  'channel.empty': '  shows nothing.',
  'channel.from': 'from {{moment}}',
  'channel.until': 'until {{moment}}',
  'channel.now': '← shown now',

  'export.done':
    '{{packs}} is on the stick in {{to}}: {{count}} files written, {{bytes}}; {{kept}} were there already.',
  'export.done_one':
    '{{packs}} is on the stick in {{to}}: one file written, {{bytes}}; {{kept}} were there already.',
  'export.good': 'Every file was read again and is right. Eject the stick before pulling it out.',
  'export.bad': 'Some files on the stick are wrong: do not use it. Try another stick.',

  'verify.good': '{{place}}: {{files}} files, {{bytes}}, all right. Whole packs: {{packs}}',
  'verify.bad': '{{place}}: {{count}} things are wrong. Whole packs: {{packs}}',
  'verify.bad_one': '{{place}}: one thing is wrong. Whole packs: {{packs}}',

  'diff.added': '{{count}} added',
  'diff.replaced': '{{count}} replaced',
  'diff.removed': '{{count}} removed',
  'diff.sum': '{{counts}}, {{bytes}} to fetch',
  'diff.same': 'No difference.',
  'diff.more': '… and {{count}} more files',
  'diff.more_one': '… and one more file',

  'status.name': '{{name}}  {{id}}',
  'status.sample': '! This is a sample whose keys everybody can have; kiosks that trust it warn their staff.',
  'status.role': '  {{role}}  version {{version}}  {{days}} days left (until {{day}})',
  'status.soon':
    '! {{role}}  version {{version}}  only {{days}} days left (until {{day}}): renew it with refresh',
  'status.over':
    '✗ {{role}}  version {{version}}  expired on {{day}}: kiosks take no more updates; renew it with refresh --all',
  'status.keys': 'keys: {{here}} of {{count}} are here, {{threshold}} needed',
  'status.packs': 'Packs, {{count}}: {{list}}',
  'status.channels': 'Channels, {{count}}: {{list}}',

  'refresh.done': '{{place}} is renewed:',
  'museum.done':
    '{{place}} has the museum {{museum}} now; its private key lies in {{keys}}. Make a new copy of them; kiosks follow by themselves.',
  'rotate.done':
    '{{role}} of {{place}} has a new private key, in {{keys}}. Make a new copy of them; kiosks follow by themselves.',
};
