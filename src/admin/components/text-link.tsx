import { clx } from "@medusajs/ui"
import { PropsWithChildren } from "react"
import { Link } from "react-router-dom"

type TextLinkProps = PropsWithChildren<{ to: string; className?: string }>

export const TextLink = ({ to, className, children }: TextLinkProps) => (
  <Link
    to={to}
    className={clx(
      "text-ui-fg-interactive hover:text-ui-fg-interactive-hover min-w-0 break-words",
      className
    )}
  >
    {children}
  </Link>
)
