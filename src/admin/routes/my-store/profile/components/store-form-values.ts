import type { SellerStore, SellerStoreUpdate } from "../../../../hooks/seller-store"

export type StoreFormValues = {
  name: string
  biography: string
  logo_url: string | null
  cover_url: string | null
  phone: string
  low_stock_threshold: string
  address: {
    address_1: string
    address_2: string
    city: string
    province: string
    postal_code: string
    country_code: string
  }
}

export const storeFormValues = (store: SellerStore): StoreFormValues => ({
  name: store.name,
  biography: store.biography ?? "",
  logo_url: store.logo_url,
  cover_url: store.cover_url,
  phone: store.phone ?? "",
  low_stock_threshold: String(store.low_stock_threshold),
  address: {
    address_1: store.address?.address_1 ?? "",
    address_2: store.address?.address_2 ?? "",
    city: store.address?.city ?? "",
    province: store.address?.province ?? "",
    postal_code: store.address?.postal_code ?? "",
    country_code: store.address?.country_code ?? "",
  },
})

export function toStoreUpdate(values: StoreFormValues): SellerStoreUpdate {
  const { address, phone, biography, low_stock_threshold, ...rest } = values
  const hasAddress = Object.values(address).some((part) => part?.trim())
  return {
    ...rest,
    name: values.name.trim(),
    biography: biography.trim() || null,
    phone: phone.trim() || null,
    low_stock_threshold: Number(low_stock_threshold),
    address: hasAddress
      ? {
          address_1: address.address_1.trim(),
          address_2: address.address_2.trim() || null,
          city: address.city.trim(),
          province: address.province.trim() || null,
          postal_code: address.postal_code.trim() || null,
          country_code: address.country_code,
        }
      : null,
  }
}
