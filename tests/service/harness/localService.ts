import { createService } from '#src/service/createService.ts';
import { renderText } from '#src/service/rules/text.ts';
import type { Store } from '#src/service/ports/store.ts';
import type { Importable, TransferRecord } from '#src/service/ports/upkeepStore.ts';
import type { Service, ServicePorts } from '#src/service/ports/ports.ts';
import { SITE } from './publication.ts';
import { USUAL_ADDRESS, type TestedService } from './testedService.ts';
import { aWorld, portsOf, type World, type WorldOptions } from './world.ts';

/** A function in this process over a store. */
export function localService(store: Store, options: WorldOptions, close: () => void | Promise<void>): TestedService {
  const world = aWorld();
  const ports = portsOf(world, store, options);
  return { ...controlsOf(world, ports, createService(ports)), stop: async () => close() };
}

function controlsOf(world: World, ports: ServicePorts, service: Service): Omit<TestedService, 'stop'> {
  return {
    ask: async (path, init, by = {}) => {
      const address = by.address === undefined ? USUAL_ADDRESS : by.address;
      return service.fetch(await requestOf(path, init), { address });
    },
    advance: async (milliseconds) => void (world.now += milliseconds),
    now: () => world.now,
    logs: async () => world.lines,
    notices: async () => world.sent,
    webhookAnswers: async (status) => void (world.answer = status),
    deliver: () => service.deliver(),
    retain: () => service.retain(),
    exportRecords: () => recordsOf(ports.store),
    importRecords: (records) => ports.store.importRecords(importable(records)),
    eraseByEmail: (email) => ports.store.eraseByEmail(email, world.now),
  };
}

/** A form is written out first: Node's own stream of a form trips over itself when nobody reads it to the end. */
async function requestOf(path: string, init: RequestInit | undefined): Promise<Request> {
  const request = new Request(new URL(path, SITE), init);
  return init?.body instanceof FormData ? new Request(request, { body: await request.clone().arrayBuffer() }) : request;
}

async function recordsOf(store: Store): Promise<TransferRecord[]> {
  const records: TransferRecord[] = [];
  for await (const record of store.exportRecords()) records.push(record);
  return records;
}

/** Records as the data command hands them to a store: comments with their HTML. */
function importable(records: readonly TransferRecord[]): Importable[] {
  return records.map((record) =>
    record.kind === 'comment' ? { ...record, html: record.text === null ? null : renderText(record.text) } : record,
  );
}
