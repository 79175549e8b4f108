/** The help of the command line, in English. */
import type { HelpTexts } from '../command.ts';

const SIGNING = `  --keys DIR             folder of the private keys, or TIANFU_KEYS in the environment
  --passphrase-file FILE the passphrase is its first line; or TIANFU_PASSPHRASE; else it is asked for
  --endpoint URL         address of an object store that is not Amazon's; keys come from AWS_ACCESS_KEY_ID etc.
  --region NAME          region of the object store`;

export const helpEn: HelpTexts = {
  all: `Tianfu Kiosk · content packs

  npx tianfu-packs COMMAND …      or  npm run packs -- COMMAND …

  init     make a repository and its private keys (once)
  museum   add a museum to a repository
  check    look through a content folder and say what to change
  build    make an unsigned pack of a content folder, for looking at
  publish  check, sign and publish to a repository; kiosks take it at their next poll
  channel  decide which packs at which versions a group of kiosks shows, and when
  export   copy a repository to a stick, for kiosks without a network
  verify   check a repository, a stick or a kiosk's store file by file
  diff     compare two places: how many added, replaced, how much to fetch
  status   versions, days left of the signatures, packs and channels
  refresh  renew signatures
  rotate   replace a private key

  About one command: npx tianfu-packs COMMAND --help`,
  common: `Every command takes:
  --language zh|en       Chinese or English (default: the system's language)
  --json                 the result for programs, one JSON object
  --help                 this text
Exit codes: 0 done, 1 something was found, 2 a wrong call or refused.`,
  init: `Makes a repository and its private keys:

  tianfu-packs init REPO --keys DIR --name-zh NAME --name-en NAME --museum ID:CHINESE:ENGLISH

REPO is a folder or s3://bucket/folder. The keys are encrypted with a passphrase and lie in --keys, never in REPO.
Keep copies of the folder of keys and of the passphrase, apart from each other: without them kiosks can never be
updated from this repository again.

  --museum ID:中文:English  a museum; may be repeated
  --root-keys 3          how many root keys
  --root-threshold 2     how many of them must sign
  --sample               only a sample: kiosks that trust it warn their staff
${SIGNING}`,
  museum: `Adds a museum, which signs its own packs, to a repository:

  tianfu-packs museum REPO ID:CHINESE:ENGLISH --keys DIR

It gets a private key of its own. Kiosks that believe the repository follow by themselves.
${SIGNING}`,
  check: `Checks a content folder: both languages complete, every character drawable, pictures and films playable, links valid …

  tianfu-packs check SOURCE

Exit code 1 on errors, 0 when there are only warnings.`,
  build: `Makes an unsigned pack of a content folder, for looking at; what kiosks show is published:

  tianfu-packs build SOURCE --to DIR`,
  publish: `Checks, signs and publishes:

  tianfu-packs publish SOURCE --to REPO --keys DIR

REPO is a folder or s3://bucket/folder. Content is written first and the timestamp last, so that kiosks see a whole
repository at every moment. The version in pack.json must be new. Only files that REPO has not are sent.

  --channel NAME         the channel that shows it (default main)
  --from MOMENT          shown from then on, such as 2026-10-01 or "2026-10-01 09:00"; at once when absent
  --until MOMENT         shown until then
  --no-channel           publish and show it nowhere yet
  --resend               send files that are there too, when verify says that they are wrong
${SIGNING}`,
  channel: `Shows a channel, or changes what it shows:

  tianfu-packs channel REPO NAME [--show museum/pack@version …] [--hide museum/pack …]

Without --show and --hide it is only printed. To go back: --show museum/pack@OLD.

  --show museum/pack@version  show this version; may be repeated
  --hide museum/pack     show it no longer; may be repeated
  --from, --until MOMENT for every --show of this call
  --title-zh, --title-en the channel's title
${SIGNING}`,
  export: `Copies a repository to a stick, for kiosks without a network:

  tianfu-packs export REPO --to STICK

Writes into the folder tianfu/ of the stick; looks whether there is room first and verifies afterwards; other files on
the stick are left alone. REPO may be a folder, a web address or s3://….

  --pack museum/pack[@version]  only these; may be repeated. Without it all that channels show
  --endpoint, --region   as for publish`,
  verify: `Checks every file and says of each bad one what is wrong:

  tianfu-packs verify REPO|STICK|STORE

  --root FILE            believe this root.json (the one kiosks have) and not the repository's own
  --endpoint, --region   as for publish`,
  diff: `What would change from A to B:

  tianfu-packs diff A B

A and B may be repositories, sticks, kiosks' stores, web addresses, s3://…, or content folders not yet published.
The newest version of each pack is compared.

  --channel NAME         compare what this channel shows now instead
  --endpoint, --region   as for publish`,
  status: `Versions, days left of each signature, packs and channels; warns of what expires within 30 days:

  tianfu-packs status REPO

  --keys DIR             also say which private keys are here (no passphrase needed)
  --endpoint, --region   as for publish`,
  refresh: `Renews the timestamp; nothing else changes. It lives shortest: run this regularly:

  tianfu-packs refresh REPO --keys DIR

  --all                  renew every signature (when status warns about others)
${SIGNING}`,
  rotate: `Replaces a private key, when a colleague leaves or a passphrase has leaked:

  tianfu-packs rotate REPO ROLE --keys DIR

ROLE is root, targets, snapshot, timestamp or a museum. Kiosks follow by themselves.
${SIGNING}`,
};
