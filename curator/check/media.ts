/** What a film or a sound holds: read from its container, without decoding. */
import {
  ALL_FORMATS,
  FilePathSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  Logging,
  LogLevel,
} from 'mediabunny';

export interface Picture {
  /** `avc`, `hevc`, …; undefined for what mediabunny has no name for, MPEG-2 for instance. */
  readonly codec: string | undefined;
  /** For people: the codec, or what the container calls it. */
  readonly name: string;
  /** The codec with its profile: `avc1.64000a`. */
  readonly profile: string;
  readonly width: number;
  readonly height: number;
  /** Frames per second; 0 for a single frame. */
  readonly rate: number;
  /** Frames found, counted up to a few hundred. */
  readonly frames: number;
}

export interface Media {
  readonly picture: Picture | undefined;
  /** Codec of the sound. */
  readonly sound: { readonly codec: string | undefined; readonly name: string } | undefined;
  /** Seconds up to the end of the last frame that is there. */
  readonly duration: number;
  /** Seconds as the file claims. */
  readonly claimed: number | undefined;
}

/** Packets looked at for frame rate and number. */
const PACKETS = 600;

// Nothing but findings is printed; with --json standard error is read too.
Logging.level = LogLevel.Silent;

/**
 * Reads one file.
 * @throws Error of mediabunny when it is no container that it knows, or is damaged
 */
export async function readMedia(path: string): Promise<Media> {
  using input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(path) });
  const [video, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
  const picture = video === null ? undefined : await pictureOf(video);
  const sound = audio === null ? undefined : await soundOf(audio);
  const track = video ?? audio;
  const [duration, claimed] =
    track === null
      ? [0, undefined]
      : await Promise.all([input.computeDuration(), input.getDurationFromMetadata()]);
  return { picture, sound, duration, claimed: claimed ?? undefined };
}

async function pictureOf(track: InputVideoTrack): Promise<Picture> {
  const stats = await track.computePacketStats(PACKETS);
  const frames = stats.packetCount;
  return {
    codec: (await track.getCodec()) ?? undefined,
    name: await nameOf(track),
    profile: (await track.getCodecParameterString()) ?? '',
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    rate: frames < 2 ? 0 : (await track.computeFrameRateMetrics()).bestGuessFrameRate,
    frames,
  };
}

async function soundOf(track: InputAudioTrack): Promise<NonNullable<Media['sound']>> {
  return { codec: (await track.getCodec()) ?? undefined, name: await nameOf(track) };
}

const NAMES: Readonly<Record<string, string>> = {
  hevc: 'HEVC (H.265)',
  prores: 'ProRes',
  ac3: 'AC-3 (Dolby Digital)',
  eac3: 'E-AC-3 (Dolby Digital Plus)',
  dts: 'DTS',
  mp4v: 'MPEG-2 / MPEG-4 Visual',
  V_MPEG2: 'MPEG-2',
};

async function nameOf(track: InputVideoTrack | InputAudioTrack): Promise<string> {
  const name = (await track.getCodec()) ?? String(await track.getInternalCodecId());
  return NAMES[name] ?? name;
}
