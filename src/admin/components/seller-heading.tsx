import { Heading, Text } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { SellerAvatar } from "./seller-avatar"
import { SellerStatusBadge } from "./status-badges"

type SellerHeadingProps = {
  seller: ComponentProps<typeof SellerAvatar>["seller"] & {
    name: string
    handle: string
    status: ComponentProps<typeof SellerStatusBadge>["status"]
  }
  size: ComponentProps<typeof SellerAvatar>["size"]
  /** More badges beside the one of the status. */
  children?: ReactNode
}

/** Logo, name, status and handle of a store, as the first line of its pages. */
export const SellerHeading = ({ seller, size, children }: SellerHeadingProps) => (
  <div className="flex min-w-0 flex-1 basis-56 items-center gap-x-4">
    <SellerAvatar seller={seller} size={size} />
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading className="break-words">{seller.name}</Heading>
        <SellerStatusBadge status={seller.status} />
        {children}
      </div>
      <Text size="small" className="text-ui-fg-subtle break-all">
        <bdi>/{seller.handle}</bdi>
      </Text>
    </div>
  </div>
)
