/** The browser's profile: written afresh for every start, so nothing of a visitor and nothing of a crash stays. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DENY = 2;

/** Chromium's own switches for what GUARD calls dialogs. */
export const PREFERENCES = {
  credentials_enable_service: false,
  profile: {
    exit_type: 'Normal',
    password_manager_enabled: false,
    password_manager_leak_detection: false,
    default_content_setting_values: {
      automatic_downloads: DENY,
      bluetooth_guard: DENY,
      clipboard: DENY,
      file_system_write_guard: DENY,
      geolocation: DENY,
      hid_guard: DENY,
      idle_detection: DENY,
      local_fonts: DENY,
      media_stream_camera: DENY,
      media_stream_mic: DENY,
      midi_sysex: DENY,
      notifications: DENY,
      payment_handler: DENY,
      popups: DENY,
      protocol_handlers: DENY,
      sensors: DENY,
      serial_guard: DENY,
      usb_guard: DENY,
      window_placement: DENY,
    },
  },
  autofill: { profile_enabled: false, credit_card_enabled: false, enabled: false },
  bookmark_bar: { show_on_all_tabs: false, show_apps_shortcut: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true, show_home_button: false },
  download: { prompt_for_download: false },
  download_restrictions: 3,
  media_router: { enable_media_router: false },
  net: { network_prediction_options: DENY },
  plugins: { always_open_pdf_externally: true },
  printing: { enabled: false },
  protocol_handler: {
    excluded_schemes: { mailto: true, tel: true, sms: true, 'ms-settings': true, intent: true },
  },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
};

export class ProfileFolder {
  readonly #folder: string;

  /** @param dataFolder the kiosk's own; profiles that a killed kiosk left there are removed */
  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'browser');
    mkdirSync(this.#folder, { recursive: true });
    for (const name of readdirSync(this.#folder))
      if (isAbandoned(name)) this.remove(join(this.#folder, name));
  }

  /** @returns the path of a fresh profile */
  create(): string {
    return this.#write(PREFERENCES);
  }

  /** @returns the path of a fresh profile that may print, for a browser that nobody sees or touches */
  createForPrinting(): string {
    return this.#write({ ...PREFERENCES, printing: { enabled: true } });
  }

  #write(preferences: Readonly<Record<string, unknown>>): string {
    const profile = mkdtempSync(join(this.#folder, `${process.pid}-`));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    writeFileSync(join(profile, 'First Run'), '');
    return profile;
  }

  remove(profile: string): void {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

/** A profile carries the number of the process that made it; it is abandoned when that process is gone. */
function isAbandoned(name: string): boolean {
  const owner = Number(/^(\d+)-/.exec(name)?.[1]);
  if (!Number.isInteger(owner) || owner === process.pid) return Number.isInteger(owner);
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
