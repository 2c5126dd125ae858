/** What the system says, what it is about, and what to do, on one line. */
export function troubleOf({ code, path, message, syscall }: NodeJS.ErrnoException): string {
  const advice = code === undefined ? undefined : ADVICE[code];
  if (advice !== undefined) return `${path ?? syscall ?? 'the system'}: ${advice} (${code})`;
  return message.split('\n')[0] ?? message;
}

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the device; free some and call again: nothing was changed',
  EDQUOT: 'the quota of the disk is used up; free some space and call again: nothing was changed',
  EACCES: 'permission denied; check the permissions, or choose another --out',
  EPERM: 'not permitted; check the permissions, or choose another --out',
  EROFS: 'the file system can only be read; choose another --out',
  ENOENT: 'is gone; if a folder was removed meanwhile, call again',
  ENOTDIR: 'a part of the path is a file, not a folder; choose another --out',
  EIO: 'the device cannot be read or written; check the disk',
  EMFILE: 'too many files are open; allow more (ulimit -n) or fewer --jobs',
  ENFILE: 'too many files are open on this machine; try again later',
  ENAMETOOLONG: 'the path is too long; choose a shorter --out',
};
