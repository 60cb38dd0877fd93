import { IconButton } from "@medusajs/ui"
import { ReactNode } from "react"

type RowButtonProps = {
  label: string
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}

/** A small button of one row of a list, told by words to those who cannot see its sign. */
export const RowButton = ({ label, children, ...button }: RowButtonProps) => (
  <IconButton
    type="button"
    size="small"
    variant="transparent"
    aria-label={label}
    title={label}
    {...button}
  >
    {children}
  </IconButton>
)
