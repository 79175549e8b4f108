/** The kiosk's settings: what a technician decides per machine. Unknown keys are refused so that a typing error is seen. */
import { AccessSettings, DEFAULT_ACCESS } from './access.ts';
import { InterfaceLanguageSchema } from './language.ts';
import { z } from './schema.ts';
import { ScreenSettings } from './screen.ts';

export const Settings = z.strictObject({
  /** Name of the hall, shown on the attract screen and in the staff panel. */
  hall: z.string().max(40).default('四川科技馆'),
  language: InterfaceLanguageSchema.default('zh-Hans'),
  screen: ScreenSettings.strict().default({ diagonalInch: 43, viewingDistanceMm: 600, bottomEdgeMm: 600 }),
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
  access: AccessSettings.strict().default(DEFAULT_ACCESS),
  /** Exhibits in the order of the home screen; those not named follow by id. */
  exhibits: z.array(z.string()).default([]),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

/** Settings of a machine that nobody has configured yet. */
export const DEFAULT_SETTINGS: Settings = Settings.parse({});
