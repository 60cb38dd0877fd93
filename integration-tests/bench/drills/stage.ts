import { resolve } from "node:path"
import { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { Clients, Rates, someClients } from "./clients"
import { aCluster, Cluster } from "./cluster"
import { aMarketplace, listenAt } from "./market"
import { aSmallStorage, Storage } from "./storage"

/** How long each part of a drill takes, and how much is asked for meanwhile. */
export type Pace = {
  rates: Rates
  before_s: number
  after_s: number
  /** So long something stays away. */
  away_s: number
  /** So long a server that is about to end still answers, as src/scripts/start.mjs lets it. */
  last_call_s: number
  listeners: number
  minutes: number
}

export type Stage = {
  container: MedusaContainer
  pace: Pace
  cluster: Cluster
  clients: Clients
  market: Awaited<ReturnType<typeof aMarketplace>>
  storage: Storage
  end: () => Promise<void>
}

/** A shop of several processes with goods, customers and staff; nobody does anything yet. */
export async function aStage({ container }: ExecArgs, pace: Pace): Promise<Stage> {
  const storage = aSmallStorage(resolve(process.env.FILES_DIR!, "private"))
  const cluster = await aCluster()
  const clients = await someClients()
  const market = await aMarketplace(container, cluster.url)
  await listenAt(container, clients.port)
  const end = async () => {
    clients.end()
    await cluster.end()
  }
  return { container, pace, cluster, clients, market, storage, end }
}
