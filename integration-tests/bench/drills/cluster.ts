import { fork } from "node:child_process"
import { once } from "node:events"
import { resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { freePort, TestRedis } from "../../helpers/redis"
import { endWithUs } from "../children"
import { Member } from "./member"

const PROXY = resolve("integration-tests/bench/drills/proxy.mjs")
const LOOK_MS = 50

export type Cluster = Awaited<ReturnType<typeof aCluster>>

/** Redis, two servers behind a proxy, and a worker: what a shop of several machines is made of. */
export async function aCluster() {
  const redis = new TestRedis()
  await redis.start()
  const [front, ...ports] = [freePort(), freePort(), freePort(), freePort()]
  const url = `http://localhost:${front}`
  const shared = { url, redis_url: redis.url }
  const servers = [1, 2].map(
    (number) =>
      new Member({ ...shared, name: `server-${number}`, port: ports[number], mode: "server" })
  )
  const worker = new Member({ ...shared, name: "worker", port: ports[0], mode: "worker" })
  await Promise.all([...servers, worker].map((member) => member.start()))
  const proxy = fork(PROXY, [String(front), ports.slice(1).join()], { execArgv: [] })
  endWithUs(proxy)
  await once(proxy, "message")
  /** Until the proxy sends requests to as many servers. */
  const open = async (count: number) => {
    const ready = async () => (await (await fetch(`${url}/proxy`)).json()).ready.length
    while ((await ready()) < count) await wait(LOOK_MS)
  }
  await open(servers.length)
  return {
    ...{ url, redis, servers, worker, open },
    members: [...servers, worker],
    ports: { servers: ports.slice(1) },
    /** One server after the other, as a new version is brought out. */
    roll: async (last_call_s: number) => {
      for (const server of servers) {
        await server.leave(last_call_s)
        await server.start()
        await open(servers.length)
      }
    },
    end: async () => {
      proxy.kill()
      await Promise.all([...servers, worker].map((member) => member.kill()))
      await redis.end()
    },
  }
}
