import type { Sender } from "../../src/post/sender.ts";
import type { Connector } from "../bot/connector.ts";

/**
 * The time that Teams gets to answer (AbortSignal.timeout) runs out as soon as nothing is under way but what hangs: neither sooner on a
 * busy machine nor later on an idle one.
 */
export function noWaitingForAnswers(connector: Connector) {
  const timeout = AbortSignal.timeout;
  const patience = new Set<AbortController>();
  let underWay = 0;
  let hanging = 0;
  const runOutWhenAllHangs = () => {
    if (hanging === 0 || hanging < underWay) return;
    hanging = 0;
    for (const running of patience) running.abort(new DOMException("The operation timed out", "TimeoutError"));
    patience.clear();
  };
  AbortSignal.timeout = () => {
    const running = new AbortController();
    patience.add(running);
    return running.signal;
  };
  connector.onHang = () => {
    hanging++;
    runOutWhenAllHangs();
  };
  const counted = <T>(work: Promise<T>): Promise<T> => {
    underWay++;
    return work.finally(() => {
      underWay--;
      runOutWhenAllHangs();
    });
  };
  return {
    /** The sender, counted. */
    over: (sender: Sender): Sender => ({
      send: (...given) => counted(sender.send(...given)),
      remove: (...given) => counted(sender.remove(...given)),
    }),
    restore: () => {
      AbortSignal.timeout = timeout;
    },
  };
}
