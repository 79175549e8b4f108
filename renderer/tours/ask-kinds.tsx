/** The three ways to answer. */
import { useState } from 'preact/hooks';
import { pick } from '#core/language.ts';
import { type AskedTask, shuffled } from '#core/tours/answer.ts';
import type { TourAnswer } from '#core/tours/visit.ts';
import { language } from '../state.ts';
import { fineStep, LARGE, stepped } from './estimate.ts';
import { say } from './words.ts';

type Task<Kind extends AskedTask['kind']> = Extract<AskedTask, { readonly kind: Kind }>;

interface ChooseProps {
  readonly task: Task<'choose'>;
  /** A choice that was wrong. */
  readonly tried: TourAnswer | undefined;
  readonly give: (answer: TourAnswer) => void;
}

export function Choose({ task, tried, give }: ChooseProps) {
  return (
    <div class="ask-choices">
      {task.choices.map((choice, index) => (
        <button
          key={String(index)}
          type="button"
          class="ask-choice"
          disabled={tried === index + 1}
          onClick={() => give(index + 1)}
        >
          <span class="ask-light" aria-hidden="true" />
          <span>{pick(choice, language.value)}</span>
        </button>
      ))}
    </div>
  );
}

interface EstimateProps {
  readonly task: Task<'estimate'>;
  readonly give: (answer: TourAnswer) => void;
}

export function Estimate({ task, give }: EstimateProps) {
  const [value, setValue] = useState<number | undefined>(undefined);
  const shown = value ?? task.from;
  const tag = language.value;
  const unit = pick(task.unit, tag);
  const by = (steps: number): void => setValue(stepped(task, shown, steps));
  return (
    <div class="ask-estimate">
      <p class="ask-number" role="status">
        <strong>{numeral(shown, tag)}</strong> {unit}
      </p>
      <div class="ask-line">
        <span>{numeral(task.from, tag)}</span>
        <input
          type="range"
          min={task.from}
          max={task.to}
          step={fineStep(task)}
          value={shown}
          aria-label={pick(task.question, tag)}
          aria-valuetext={`${numeral(shown, tag)} ${unit}`}
          onInput={(event) => setValue(event.currentTarget.valueAsNumber)}
        />
        <span>{numeral(task.to, tag)}</span>
      </div>
      <div class="ask-steps">
        <Step word="ask.far-down" sign="−−" act={() => by(-LARGE)} />
        <Step word="ask.down" sign="−" act={() => by(-1)} />
        <Step word="ask.up" sign="+" act={() => by(1)} />
        <Step word="ask.far-up" sign="++" act={() => by(LARGE)} />
      </div>
      <button
        type="button"
        class="press"
        disabled={value === undefined}
        onClick={() => value !== undefined && give(value)}
      >
        {say('ask.estimate')}
      </button>
    </div>
  );
}

interface StepProps {
  readonly word: 'ask.far-down' | 'ask.down' | 'ask.up' | 'ask.far-up';
  readonly sign: string;
  readonly act: () => void;
}

const Step = ({ word, sign, act }: StepProps) => (
  <button type="button" class="quiet ask-step" aria-label={say(word)} onClick={act}>
    {sign}
  </button>
);

interface OrderProps {
  readonly task: Task<'order'>;
  readonly group: number;
  /** An order that was wrong. */
  readonly tried: TourAnswer | undefined;
  readonly give: (answer: TourAnswer) => void;
}

export function Order({ task, group, tried, give }: OrderProps) {
  const [picked, setPicked] = useState<readonly number[]>([]);
  const items = shuffled(task.items.length, group);
  const touch = (item: number): void =>
    setPicked(picked.includes(item) ? picked.filter((one) => one !== item) : [...picked, item]);
  const done = (): void => {
    setPicked(rightSoFar(picked));
    give(picked);
  };
  return (
    <div class="ask-order">
      {tried === undefined && <p class="ask-how">{say('ask.order')}</p>}
      <div class="ask-choices">
        {items.map((item) => {
          const place = picked.indexOf(item);
          const text = pick(task.items[item - 1] ?? { 'zh-Hans': '', en: '' }, language.value);
          return (
            <button
              key={item}
              type="button"
              class="ask-choice"
              aria-pressed={place >= 0}
              aria-label={place < 0 ? text : say('ask.choice', { number: place + 1, text })}
              onClick={() => touch(item)}
            >
              <span class="ask-place" aria-hidden="true">
                {place < 0 ? '' : place + 1}
              </span>
              <span>{text}</span>
            </button>
          );
        })}
      </div>
      <button type="button" class="press" disabled={picked.length < items.length} onClick={done}>
        {say('ask.ordered')}
      </button>
    </div>
  );
}

/** What was right from the beginning stays for the second try. */
function rightSoFar(picked: readonly number[]): readonly number[] {
  const wrong = picked.findIndex((item, index) => item !== index + 1);
  return wrong < 0 ? picked : picked.slice(0, wrong);
}

export const numeral = (value: number, tag: string): string =>
  new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }).format(value);
