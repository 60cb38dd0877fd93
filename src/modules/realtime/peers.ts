import { EventEmitter } from "node:events"
import { Namespace } from "socket.io"

/**
 * What processes tell each other about a namespace. It is not kept: a process that is away does not
 * hear it later, so each has to find out by itself, too.
 */
export class Peers {
  private readonly here = new EventEmitter()

  constructor(
    private readonly namespace: Namespace,
    private readonly isClustered: boolean
  ) {}

  /** Hears what other processes tell, and what this one tells all. */
  on<Body>(name: string, listener: (body: Body) => void) {
    this.here.on(name, listener)
    if (this.isClustered) this.namespace.on(name, listener)
  }

  /** To the other processes. */
  tell(name: string, body: object) {
    if (this.isClustered) this.namespace.serverSideEmit(name, body)
  }

  /** To the other processes and to this one. */
  tellAll(name: string, body: object) {
    this.tell(name, body)
    this.here.emit(name, body)
  }
}
