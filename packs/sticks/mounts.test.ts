import { describe, expect, it } from 'vitest';
import { parseMounts, stickMounts } from './mounts.ts';

const MOUNTS = [
  '22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw',
  '90 22 8:17 / /media/kiosk/展品\\040USB rw,nosuid,nodev shared:40 - vfat /dev/sdb1 rw,uid=1000',
  '91 22 8:33 / /run/media/kiosk/B ro,nosuid - exfat /dev/sdc1 ro',
  '92 22 0:40 / /media/share rw - nfs4 server:/share rw',
  '93 22 8:49 / /mnt rw master:3 shared:9 - ntfs3 /dev/sdd1 rw',
  '94 22 8:65 / /media/kiosk/twice rw - ext4 /dev/sde1 rw',
  '95 22 8:81 / /media/kiosk/twice ro - ext4 /dev/sdf1 ro',
  '96 22 8:97 / /medialab rw - vfat /dev/sdg1 rw',
  'not a line of mounts',
  '',
].join('\n');

describe('mounts', () => {
  it('that may be sticks are found under the usual roots, whatever their names are', () => {
    expect(stickMounts(parseMounts(MOUNTS))).toEqual([
      { point: '/media/kiosk/展品 USB', type: 'vfat', source: '/dev/sdb1', writable: true },
      { point: '/run/media/kiosk/B', type: 'exfat', source: '/dev/sdc1', writable: false },
      { point: '/mnt', type: 'ntfs3', source: '/dev/sdd1', writable: true },
      { point: '/media/kiosk/twice', type: 'ext4', source: '/dev/sdf1', writable: false },
    ]);
  });
});
