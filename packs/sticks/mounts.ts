/** Mounts of Linux as the kernel tells them in /proc/self/mountinfo (proc_pid_mountinfo(5)); pure. */

export interface Mount {
  readonly point: string;
  readonly type: string;
  /** The device, such as /dev/sdb1. */
  readonly source: string;
  readonly writable: boolean;
}

/** File systems that sticks, cards and discs come with. */
const STICK_TYPES = new Set(
  'vfat msdos exfat ntfs ntfs3 fuseblk iso9660 udf hfsplus ext2 ext3 ext4 f2fs btrfs xfs'.split(' '),
);
/** Where desktops, technicians and the kiosk itself mount them. */
const ROOTS = ['/media', '/run/media', '/mnt'];

/** Every mount; lines that are not understood are left out. */
export function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => parseLine(line) ?? []);
}

/** Those that may be a stick. */
export function stickMounts(mounts: readonly Mount[]): readonly Mount[] {
  const found = mounts.filter(({ point, type }) => STICK_TYPES.has(type) && isBelowRoot(point));
  // The last mount at a place hides the ones before.
  return [...new Map(found.map((mount) => [mount.point, mount])).values()];
}

function isBelowRoot(point: string): boolean {
  return ROOTS.some((root) => point === root || point.startsWith(`${root}/`));
}

function parseLine(line: string): Mount | undefined {
  const [before = '', after = ''] = line.split(' - ');
  const [, , , , point, options] = before.split(' ');
  const [type, source] = after.split(' ');
  if (point === undefined || options === undefined || type === undefined || source === undefined)
    return undefined;
  return {
    point: unescape(point),
    type,
    source: unescape(source),
    writable: options.split(',').includes('rw'),
  };
}

/** Blanks, tabs, line ends and backslashes come as a backslash and three octal digits. */
function unescape(text: string): string {
  return text.replace(/\\([0-3][0-7]{2})/g, (_all, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
