import { describe, expect, it } from 'vitest';
import { type Finger, manyHands } from './many-hands.ts';

const finger = (id: number, at: number, x = id * 100, y = 0): Finger => ({ id, at, x, y });

describe('one hand', () => {
  it('is left to the browser when it taps', () => {
    const hands = manyHands<string>();
    hands.down(finger(1, 0), 'open');
    expect(hands.up(finger(1, 80), 'open')).toBeUndefined();
    expect(hands.alreadyPressed(1, 90)).toBe(false);
  });

  it('that rests long on a button presses it all the same, once', () => {
    const hands = manyHands<string>();
    hands.down(finger(1, 0), 'open');
    expect(hands.up(finger(1, 1_200), 'open')).toBe('open');
    expect(hands.alreadyPressed(1, 1_210)).toBe(true);
    expect(hands.alreadyPressed(2, 1_210)).toBe(false);
  });

  it('presses nothing when it slides off', () => {
    const hands = manyHands<string>();
    hands.down(finger(1, 0), 'open');
    expect(hands.up(finger(1, 1_200), 'close')).toBeUndefined();
  });
});

describe('two people side by side', () => {
  it('each press their own button, also while the other holds or drags', () => {
    const hands = manyHands<string>();
    hands.down(finger(1, 0), 'hall');
    hands.move(finger(1, 20, 300));
    hands.down(finger(2, 50), 'card');
    expect(hands.up(finger(2, 120), 'card')).toBe('card');
    hands.down(finger(3, 200), 'flower');
    expect(hands.up(finger(3, 260), 'flower')).toBe('flower');
    expect(hands.up(finger(1, 300, 300), 'hall')).toBeUndefined();
  });

  it('who touch at the same moment are both answered', () => {
    const hands = manyHands<string>();
    hands.down(finger(1, 0), 'left');
    hands.down(finger(2, 0), 'right');
    expect(hands.up(finger(1, 60), 'left')).toBe('left');
    expect(hands.up(finger(2, 90), 'right')).toBe('right');
  });

  it('on one button press it once', () => {
    const hands = manyHands<string>();
    hands.down(finger(1, 0), 'left');
    hands.down(finger(2, 10), 'left');
    expect(hands.up(finger(1, 60), 'left')).toBeUndefined();
    expect(hands.up(finger(2, 70), 'left')).toBe('left');
  });
});

it('a pinch over two buttons presses neither', () => {
  const hands = manyHands<string>();
  hands.down(finger(1, 0), 'left');
  hands.down(finger(2, 0), 'right');
  hands.move(finger(1, 30, 140));
  hands.move(finger(2, 30, 160));
  expect(hands.up(finger(1, 60, 140), 'left')).toBeUndefined();
  expect(hands.up(finger(2, 60, 160), 'right')).toBeUndefined();
});

it('a touch that the system takes away is forgotten', () => {
  const hands = manyHands<string>();
  hands.down(finger(1, 0), 'left');
  hands.cancel(1);
  hands.down(finger(2, 0), 'right');
  expect(hands.up(finger(2, 60), 'right')).toBeUndefined();
});
