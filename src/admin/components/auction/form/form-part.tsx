import { Heading, Text } from "@medusajs/ui"
import { PropsWithChildren } from "react"

type FormPartProps = PropsWithChildren<{ title: string; text?: string }>

/** A part of a long form under its own heading. */
export const FormPart = ({ title, text, children }: FormPartProps) => (
  <section className="flex flex-col gap-y-4">
    <div>
      <Heading level="h2">{title}</Heading>
      {text && (
        <Text size="small" className="text-ui-fg-subtle">
          {text}
        </Text>
      )}
    </div>
    {children}
  </section>
)
