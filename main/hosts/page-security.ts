/** The headers that every answer to a page carries, in every host. */

/** One strict policy. Everything the page loads is its own; nothing is inline, nothing is evaluated. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `fullscreen` and `picture-in-picture` are not secrets, but each brings a bubble or a window of the browser's. */
const permissionsPolicy = (camera: '' | 'self'): string =>
  `accelerometer=(), bluetooth=(), camera=(${camera}), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), serial=(), usb=()`;

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': permissionsPolicy(''),
};

/** What the page's own files carry instead: the same, and a camera where the kiosk's settings allow one. */
export const pageHeaders = (camera: boolean): Readonly<Record<string, string>> =>
  camera ? { ...SECURITY_HEADERS, 'Permissions-Policy': permissionsPolicy('self') } : SECURITY_HEADERS;
