/** The kiosk's settings: what a technician decides per machine. Unknown keys are refused so that a typing error is seen. */
import { type AccessSettings, DEFAULT_ACCESS, TEXT_SCALES, VOLUME_DECIBELS } from './access.ts';
import { DEFAULT_CHANNEL } from './channel.ts';
import { InterfaceLanguageSchema } from './language-schema.ts';
import { PackId } from './pack.ts';
import { z } from './schema.ts';
import { DEFAULT_SCREEN, type ScreenSettings } from './screen.ts';

const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 22:30');

/** Where content packs come from besides the box. */
export const PackSettings = z.strictObject({
  /** Repositories that this kiosk believes. */
  repositories: z
    .array(
      z.strictObject({
        /** File of the root that the repository's curator handed out, relative to the data folder. */
        root: z.string().min(1).max(1_000),
        /** Web address or folder of its tree; without one it is fed by sticks alone. */
        address: z.string().min(1).max(2_000).optional(),
        channel: PackId.default(DEFAULT_CHANNEL),
      }),
    )
    .max(20)
    .default([]),
  /** Minutes between two questions whether there is something new. */
  everyMinutes: z.number().min(0.02).max(10_080).default(30),
  /** Local time of day in which packs are fetched; all day when absent. */
  hours: z.strictObject({ from: TimeOfDay, until: TimeOfDay }).optional(),
  /** At most so many bytes a second from the network. Faster, the hall's frames were seen to cost more than a tenth more. */
  bytesPerSecond: z.int().min(10_000).default(25_000_000),
  /** Whether the kiosk mounts plugged-in sticks itself, read-only; needs the right to. */
  mountSticks: z.boolean().default(false),
  /** Whether the sample content of the box is shown where no other pack is for an exhibit. */
  sample: z.boolean().default(true),
});
export type PackSettings = Readonly<z.infer<typeof PackSettings>>;

/** An address of this machine, as others are told it. */
const OwnAddress = z.ipv4().refine((host) => host !== '0.0.0.0', 'one address of this kiosk');

/** Guided tours. A hall where groups walk from kiosk to kiosk needs the first two entries on each of them. */
export const TourSettings = z.strictObject({
  /**
   * File with the secret that all kiosks of the hall have in common, relative to the data folder: 64 hexadecimal digits and
   * nothing else, as `openssl rand -hex 32` prints them. A kiosk without one makes its own, `tours-secret` in the data folder;
   * that file may be copied to the others and named here. Codes are read by kiosks with the same secret alone. It stands in no
   * settings, because these go to the page, and should be readable by the kiosk's user only.
   */
  secretFile: z.string().min(1).max(1_000).optional(),
  /** Which of the kiosks this one is that the pack of tours names in its programme. */
  kiosk: PackId.optional(),
  /**
   * An MQTT broker over which the kiosks of this hall, and no others, tell each other of groups: `mqtt://192.168.1.20:1883`. With
   * it a group's code stays the same, and teachers see the whole class at every kiosk. What is told is signed with the
   * secret of `secretFile`, without which nothing is told.
   */
  broker: z
    .string()
    .regex(
      /^mqtt:\/\/[^\s@/?#]{1,255}$/,
      'an address such as mqtt://192.168.1.20:1883, without name and password',
    )
    .optional(),
  /**
   * Makes this kiosk itself the broker of its hall, for kiosks on one network without a server: the others name its address in
   * `broker`, which is not looked at here. It keeps what kiosks with the secret of `secretFile` say, of today and the days beside
   * it, and nothing else; when it is off, codes carry everything.
   */
  ownBroker: z
    .strictObject({
      /** The kiosk's own address, such as 192.168.1.31. */
      host: OwnAddress,
      port: z.int().min(1).max(65_535).default(1_883),
    })
    .optional(),
  /**
   * Lets teachers follow their class on a phone or tablet in the hall's wireless network. The kiosk then listens at this address
   * of its own from the first time a teacher asks, besides 127.0.0.1, and whoever reaches it there can ask for a page. A one-time
   * code from the kiosk's screen opens one class, until it ends or the day is over: groups, answers, pause, gather, end.
   * What goes over the air is plain HTTP: the network should be the hall's own and encrypted. Without this entry nothing listens.
   */
  phone: z
    .strictObject({
      /** The kiosk's own address, such as 192.168.1.31; it is shown to teachers. */
      host: OwnAddress,
      /** 0 for a free one, which is another after each start. */
      port: z.int().min(0).max(65_535),
    })
    .optional(),
  /**
   * Whether groups may show their QR codes to a camera of this kiosk instead of typing. The page gets the camera's picture
   * and no sound, while somebody asks for it, for 30 s at most; nothing of it is kept or sent anywhere.
   */
  camera: z.boolean().default(false),
});
export type TourSettings = Readonly<z.infer<typeof TourSettings>>;

const Access = z.strictObject({
  textScale: z.literal(TEXT_SCALES),
  contrast: z.enum(['normal', 'high']),
  lowReach: z.boolean(),
  reducedMotion: z.boolean(),
  volume: z
    .int()
    .min(0)
    .max(VOLUME_DECIBELS.length - 1),
}) satisfies z.ZodType<AccessSettings>;

const Screen = z.strictObject({
  diagonalInch: z.number().min(7).max(800),
  viewingDistanceMm: z.number().min(250).max(10_000),
  bottomEdgeMm: z.number().min(0).max(2_000),
}) satisfies z.ZodType<ScreenSettings>;

export const Settings = z.strictObject({
  /** Name of the hall, shown on the attract screen and in the staff panel. */
  hall: z.string().max(40).default('四川科技馆'),
  language: InterfaceLanguageSchema.default('zh-Hans'),
  screen: Screen.default(DEFAULT_SCREEN),
  /** Index of the display in the order the system lists them; 0 is the first. */
  display: z.int().min(0).default(0),
  idle: z
    .strictObject({
      /** Seconds without a touch until the calm question. */
      warnAfterSeconds: z.number().min(5).max(3600),
      /** Seconds the question stays; WCAG 2.2.1 asks for at least 20. */
      warningSeconds: z.number().min(20).max(300),
    })
    .default({ warnAfterSeconds: 75, warningSeconds: 20 }),
  access: Access.default(DEFAULT_ACCESS),
  /** Exhibits in the order of the home screen; those not named follow by id. */
  exhibits: z.array(z.string()).default(['tribute-hall', 'future-tech', 'tiangong-classroom']),
  packs: PackSettings.prefault({}),
  tours: TourSettings.prefault({}),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** Settings of a machine that nobody has configured yet. */
export const DEFAULT_SETTINGS: Settings = Settings.parse({});
