import { Container, Heading, Text } from "@medusajs/ui"
import { PropsWithChildren, ReactNode } from "react"

type SectionProps = PropsWithChildren<{
  title: string
  level?: "h1" | "h2"
  subtitle?: string
  actions?: ReactNode
}>

/** A card of a page: a heading with its actions, and rows divided by lines. */
export const Section = ({ title, level = "h2", subtitle, actions, children }: SectionProps) => (
  <Container className="divide-y overflow-hidden p-0">
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="min-w-0 flex-1 basis-48">
        <Heading level={level} className="break-words">
          {title}
        </Heading>
        {subtitle && (
          <Text size="small" className="text-ui-fg-subtle">
            {subtitle}
          </Text>
        )}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
    {children}
  </Container>
)
