import { ReactNode } from "react"
import type { ThreadComment } from "../../lib/thread"
import { CommentItem } from "./comment-item"

type CommentListProps = {
  comments: ThreadComment[]
  /** Path of what the thread belongs to; its files are below it. */
  path: string
  /** What a comment that not everybody reads is called; nothing for the others. */
  noteOf?: (comment: ThreadComment) => string | undefined
  /** What is to be known about a comment. */
  hintOf?: (comment: ThreadComment) => string | undefined
  /** What can be done with a comment. */
  actionsOf?: (comment: ThreadComment) => ReactNode
}

/** A thread, the oldest first. */
export const CommentList = ({ comments, path, noteOf, hintOf, actionsOf }: CommentListProps) => (
  <ol className="flex flex-col gap-y-1 p-2">
    {comments.map((comment) => (
      <CommentItem
        key={comment.id}
        comment={comment}
        path={path}
        note={noteOf?.(comment)}
        hint={hintOf?.(comment)}
        actions={actionsOf?.(comment)}
      />
    ))}
  </ol>
)
