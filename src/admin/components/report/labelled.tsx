import { Label } from "@medusajs/ui"
import { ReactNode, useId } from "react"

type LabelledProps = {
  label: string
  width?: string
  children: (id: string) => ReactNode
}

/** A control of a row of controls, under its label. */
export const Labelled = ({ label, width = "w-full sm:w-44", children }: LabelledProps) => {
  const id = useId()
  return (
    <div className={`flex min-w-0 flex-col gap-y-1 ${width}`}>
      <Label htmlFor={id} size="xsmall" className="text-ui-fg-subtle">
        {label}
      </Label>
      {children(id)}
    </div>
  )
}
