import { Avatar } from "@medusajs/ui"

type SellerAvatarProps = {
  seller: { name: string; logo_url?: string | null }
  size?: "small" | "base" | "large" | "xlarge"
}

export const SellerAvatar = ({ seller, size = "small" }: SellerAvatarProps) => (
  <Avatar
    variant="squared"
    size={size}
    src={seller.logo_url ?? undefined}
    fallback={seller.name.slice(0, 1).toUpperCase()}
    className="shrink-0"
  />
)
