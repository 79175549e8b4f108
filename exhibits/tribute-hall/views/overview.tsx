/** Fields as constellations, or places as a star chart; each cluster opens its people in rows. */
import type { Cluster } from '../formations/cluster.ts';
import { NAME_AFTER } from '../formations/listed.ts';
import { clustersOf, isListed } from './formation.ts';
import type { Hall } from './hall-context.ts';

export function Overview({ hall }: { readonly hall: Hall }) {
  const state = hall.state.value;
  const { content } = hall.context;
  const language = hall.language.value === 'en' ? 'en' : 'zh';
  const overview = clustersOf(content, hall.index, state, hall.stage.value, language);
  if (overview === undefined) return undefined;
  const fields = state.view === 'fields';
  const names = new Map((fields ? content.fields : content.places).map((entry) => [entry.id, entry.name]));
  const placeless = hall.index.people.filter((person) => person.places.length === 0).length;
  return (
    <>
      <header class="hall-head">
        <h1 class="hall-title">{hall.word(fields ? 'fields.heading' : 'places.heading')}</h1>
        {!fields && (
          <p class="hall-hint">
            {!isListed(overview.clusters) && <span class="hall-hint-part">{hall.word('places.text')}</span>}
            {placeless > 0 && (
              <span class="hall-hint-part">{hall.word('places.unknown', { count: placeless })}</span>
            )}
          </p>
        )}
      </header>
      <ul class="hall-clusters">
        {overview.clusters.map((cluster, at) => {
          const name = names.get(cluster.id);
          const across = Math.max(hall.stage.value.target, cluster.radius * 2);
          return (
            <li key={cluster.id}>
              <button
                type="button"
                class="hall-cluster"
                data-beside={cluster.beside !== undefined}
                data-lines={cluster.beside?.lines}
                style={placeOf(cluster, across)}
                onClick={() => {
                  hall.context.sound.play('string', at);
                  hall.act({ type: 'near', group: { kind: fields ? 'field' : 'place', id: cluster.id } });
                }}
              >
                <span class="hall-cluster-name">{name === undefined ? cluster.id : hall.pick(name)}</span>
                <span class="hall-cluster-count">
                  {hall.word('group.people', { count: overview.members[at]?.length ?? 0 })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A name stands below its cloud, or beside it. */
function placeOf(cluster: Cluster, across: number): Record<string, string> {
  if (cluster.beside !== undefined)
    return {
      '--letters': String(cluster.beside.letters),
      '--room': `${cluster.beside.room}px`,
      left: `${cluster.x - cluster.radius}px`,
      top: `${cluster.y}px`,
      paddingLeft: `${cluster.radius * NAME_AFTER}px`,
    };
  return {
    '--x': `${cluster.x}px`,
    left: `${cluster.x}px`,
    top: `${cluster.y - across / 2}px`,
    minWidth: `${across}px`,
    paddingTop: `${across}px`,
  };
}
