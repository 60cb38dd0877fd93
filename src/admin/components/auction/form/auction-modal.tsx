import { RouteFocusModal } from "@medusajs/dashboard/components"
import { PropsWithChildren } from "react"

type AuctionModalProps = PropsWithChildren<{ title: string; description: string }>

/** The window of a long form, on its own address. */
export const AuctionModal = ({ title, description, children }: AuctionModalProps) => (
  <RouteFocusModal>
    <RouteFocusModal.Title asChild>
      <span className="sr-only">{title}</span>
    </RouteFocusModal.Title>
    <RouteFocusModal.Description asChild>
      <span className="sr-only">{description}</span>
    </RouteFocusModal.Description>
    {children}
  </RouteFocusModal>
)
