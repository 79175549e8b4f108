import { createFakeHost } from '#tests/fakes/fake-host.ts';
import { describeHostContract } from './contract.ts';

describeHostContract('in memory', (duties) => {
  const host = createFakeHost();
  const events: { name: string; payload: unknown }[] = [];
  return {
    host,
    duties: () => duties.duties(),
    page: {
      call: (call, argument) => host.page.call(call, argument),
      async fetch(path, range) {
        const { status, headers, body } = await host.page.files(path, range);
        const lower = Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
        );
        const start = body !== undefined && 'start' in body ? body.start : 0;
        return { status, headers: lower, length: Number(lower['content-length'] ?? 0), first: start % 256 };
      },
      async nextEvent(name) {
        const index = events.findIndex((event) => event.name === name);
        return index === -1 ? undefined : events.splice(index, 1)[0]?.payload;
      },
      get loads() {
        return host.page.loads;
      },
      async nextLoad(after) {
        if (host.page.loads <= after) throw new Error('No page has come up.');
        host.page.on((name, payload) => events.push({ name, payload }));
      },
    },
    async crash() {
      host.happen({ type: 'page-crashed', reason: 'killed' });
    },
    async leftovers() {
      const answer = host.page.call('staff.gate', {});
      return answer.then(
        () => ['page'],
        () => [],
      );
    },
  };
});
