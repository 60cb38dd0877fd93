import { Namespace } from "socket.io"
import type { Notice } from "../../modules/auction/announcements"
import type { Peers } from "../../modules/realtime/peers"
import { Broadcaster } from "./broadcaster"
import { AliasOf, OwnNews } from "./own-news"

const NOTICE = "notice"

/**
 * Each process tells the sockets it has itself: of its own changes, and of those that the other
 * processes announce. What an announcement does not reach is found by the catching up.
 */
export class Announcer {
  readonly broadcaster: Broadcaster
  readonly ownNews: OwnNews

  constructor(
    namespace: Namespace,
    private readonly peers: Peers,
    aliasOf: AliasOf
  ) {
    this.broadcaster = new Broadcaster(namespace)
    this.ownNews = new OwnNews(namespace, aliasOf)
    peers.on<Notice>(NOTICE, (notice) => this.tell(notice))
  }

  /** A change that this process made. */
  announce(notice: Notice) {
    this.tell(notice)
    this.peers.tell(NOTICE, notice)
  }

  private tell(notice: Notice) {
    this.broadcaster.change(notice.state)
    this.ownNews.tell(notice)
  }
}
