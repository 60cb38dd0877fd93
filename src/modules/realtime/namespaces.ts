import { Logger } from "@medusajs/framework/types"
import { Namespace } from "socket.io"
import type { Peers } from "./peers"

export type NamespaceTools = {
  logger: Logger
  /** Signs and verifies access tokens. */
  jwt_secret: string
  /** The same namespace in other processes. */
  peers: Peers
}
/**
 * Called once the server listens; what it gives back is called when the server closes. In a worker
 * with Redis, too, where nobody connects: what happens there is told to the other processes.
 */
export type NamespaceSetup = (namespace: Namespace, tools: NamespaceTools) => () => void

const setups = new Map<string, NamespaceSetup>()

/**
 * Announces a namespace, such as "/auctions". The module that serves it knows no domain; each one
 * announces its own when its file is imported, and a second time replaces the first.
 */
export function defineNamespace(name: string, setup: NamespaceSetup) {
  setups.set(name, setup)
}

export const definedNamespaces = () => [...setups]
