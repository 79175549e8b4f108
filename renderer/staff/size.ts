/** @returns `24 KB`, `20.6 MB`: of 1,000 and 1,000,000 bytes */
export const sizeText = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
