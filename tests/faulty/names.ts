/** The exhibits of the faulty build: id → what its light on the home screen is called. */
export const FAULTS = {
  works: '好好的',
  'throws-in-mount': '打开就倒',
  'never-mounts': '永远不开',
  'freezes-in-mount': '一动不动',
  'throws-in-frame': '画着画着就倒',
  'rejects-dispose': '关不上',
  'counts-touches': '记得几下',
  'takes-votes': '投过一票',
  'throws-in-reset': '忘不掉',
  'hangs-in-reset': '忘个没完',
  'loses-context': '画布没了',
  'bad-content': '内容不对',
} as const;

export type Fault = keyof typeof FAULTS;
