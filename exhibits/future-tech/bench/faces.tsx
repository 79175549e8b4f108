/** What stands around the picture on each of the two faces, the label that turns them up, and the ways out. */
import { Acts, End, Settings } from '#exhibits/kit/bench/hands.tsx';
import type { Player } from '#exhibits/kit/bench/player.ts';
import { type Face, FACES } from './face.ts';
import type { BenchSpeech } from './speech.ts';
import { stopAt } from './stops.ts';
import { Tale, Told } from './told.tsx';
import { Way } from './way.tsx';
import type { WorldBenchProps } from './props.ts';

interface FacesProps extends WorldBenchProps {
  readonly player: Player;
  readonly speech: BenchSpeech;
}

interface SoundingProps extends FacesProps {
  /** The sound of a touch. @param pitch steps on the house's scale */
  readonly drop: (pitch: number) => void;
}

export function Faces(props: FacesProps) {
  const { context, face, speech } = props;
  const sounding = { ...props, drop: (pitch: number): void => context.sound.play('drop', pitch) };
  return (
    <>
      <Label
        up={face.value}
        speech={speech}
        onTurn={(next) => {
          context.sound.play('string', next === 'story' ? 3 : 0);
          face.value = next;
        }}
      />
      {face.value === 'try' ? <TryFace {...sounding} /> : <StoryFace {...sounding} />}
      <Ends {...sounding} />
    </>
  );
}

interface LabelProps {
  readonly up: Face;
  readonly speech: BenchSpeech;
  readonly onTurn: (face: Face) => void;
}

/** A label with two sides: the one that is up is lit, the other one waits. */
function Label({ up, speech, onTurn }: LabelProps) {
  return (
    <div class="world-label" role="group" aria-label={speech.word('faces')}>
      {FACES.map((each) => (
        <button
          key={each}
          type="button"
          class="world-side"
          aria-pressed={each === up}
          onClick={() => {
            if (each !== up) onTurn(each);
          }}
        >
          {speech.word(each)}
        </button>
      ))}
      <span class="world-hinge" aria-hidden="true" />
    </div>
  );
}

function TryFace({ world, player, speech, drop }: SoundingProps) {
  const hands = { model: world.model, words: world.words, player, speech, drop };
  return (
    <>
      <Told world={world} player={player} speech={speech} />
      <div class="world-hands">
        <Settings {...hands} />
        <Acts {...hands} />
      </div>
    </>
  );
}

function StoryFace({ entry, story, speech, drop }: SoundingProps) {
  return (
    <>
      <Tale entry={entry} stop={stopAt(story.value)} speech={speech} />
      <Way story={story} speech={speech} onStop={drop} />
    </>
  );
}

function Ends({ face, player, speech, drop, voted, onClose, onVote }: SoundingProps) {
  const touch = (pitch: number, then: () => void) => (): void => {
    drop(pitch);
    then();
  };
  const hold = <Hold player={player} speech={speech} drop={drop} />;
  const tries = face.value === 'try';
  return (
    <>
      <div class="world-back">
        <End icon="back" onTap={touch(0, onClose)}>
          {speech.word('close')}
        </End>
        {tries ? undefined : hold}
      </div>
      <div class="world-means">
        {tries ? hold : undefined}
        {tries ? (
          <End icon="again" onTap={touch(1, () => player.again())}>
            {speech.word('again')}
          </End>
        ) : (
          <button type="button" class="world-vote" onClick={touch(4, onVote)}>
            {speech.word(voted ? 'changeVote' : 'vote')}
          </button>
        )}
      </div>
    </>
  );
}

function Hold({ player, speech, drop }: Pick<SoundingProps, 'player' | 'speech' | 'drop'>) {
  const held = player.held.value;
  return (
    <End
      icon={held ? 'goOn' : 'hold'}
      idle={!player.moving.value}
      onTap={() => {
        drop(1);
        player.hold(!held);
      }}
    >
      {speech.word(held ? 'goOn' : 'hold')}
    </End>
  );
}
