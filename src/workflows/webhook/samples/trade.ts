import { BUYER, ORDER_ID, PRODUCT_ID, Sample, SHOP, SLICE_ID, VARIANT_ID } from "./sample"

const AMOUNTS = { subtotal: 40, discount_total: 0, tax_total: 0, total: 40 }

export const order: Sample = {
  merchant: {
    id: ORDER_ID,
    display_id: 1042,
    status: "pending",
    email: BUYER.email,
    customer_id: BUYER.id,
    region_id: "reg_01KAN1Y3C2",
    sales_channel_id: "sc_01KAN1Y1B9",
    currency_code: "usd",
    subtotal: 44.99,
    discount_total: 0,
    shipping_total: 4.99,
    tax_total: 0,
    total: 44.99,
    items: [
      {
        id: "ordli_01KAN2T4VD8R",
        product_id: PRODUCT_ID,
        variant_id: VARIANT_ID,
        title: "Blue teapot",
        sku: "NP-TEA-BLUE",
        quantity: 2,
        unit_price: 20,
        total: 40,
      },
    ],
    created_at: "2026-11-22T09:00:00.000Z",
    updated_at: "2026-11-22T09:00:02.000Z",
    canceled_at: null,
  },
}

export const sellerOrder: Sample = {
  merchant: {
    id: SLICE_ID,
    order_id: ORDER_ID,
    display_id: 1042,
    customer_name: "Emma Stone",
    status: "paid",
    currency_code: "usd",
    ...AMOUNTS,
    item_count: 2,
    placed_at: "2026-11-22T09:00:00.000Z",
    lines: [
      {
        id: "sordline_01KAN2T7C3PD",
        kind: "item",
        product_id: PRODUCT_ID,
        variant_id: VARIANT_ID,
        title: "Blue teapot",
        quantity: 2,
        ...AMOUNTS,
      },
    ],
    seller_id: SHOP.id,
    seller: SHOP,
  },
}

export const payment: Sample = {
  merchant: {
    id: "pay_01KAN2T2R7",
    order_id: ORDER_ID,
    provider_id: "pp_stripe_stripe",
    currency_code: "usd",
    amount: 44.99,
    captured_amount: 44.99,
    refunded_amount: 10,
    created_at: "2026-11-22T08:59:58.000Z",
    captured_at: "2026-11-22T09:00:02.000Z",
    canceled_at: null,
  },
}

export const payout: Sample = {
  merchant: {
    id: "payout_01KAN7E4M2LS",
    number: 17,
    seller_id: SHOP.id,
    currency_code: "usd",
    amount: 36,
    entry_count: 3,
    status: "paid",
    provider: "stripe-connect",
    destination: "acct_1Q2w3E4r5T",
    reference: "tr_1Q9z8Y7x6W",
    failure: null,
    created_at: "2026-11-29T06:00:00.000Z",
    sent_at: "2026-11-29T06:00:03.000Z",
    paid_at: "2026-11-29T06:00:04.000Z",
    failed_at: null,
    reversed_at: null,
    attempts: 1,
    attempted_at: "2026-11-29T06:00:03.000Z",
    next_attempt_at: null,
    last_error: null,
    created_by: null,
    completed_by: null,
    seller: { ...SHOP, logo_url: null },
  },
  seller: { destination: "acct_…4r5T" },
}

export const seller: Sample = {
  merchant: {
    ...SHOP,
    biography: "Pots from the north.",
    logo_url: null,
    cover_url: null,
    verification: "verified",
    rating_average: 4.8,
    rating_count: 31,
    holiday_from: null,
    holiday_to: null,
    status: "active",
    approval_policy: "review",
    low_stock_threshold: 3,
    stock_location_id: "sloc_01KAN1Z2T6",
    shipping_profile_id: "sp_01KAN1Z3V1",
    created_at: "2026-10-01T10:00:00.000Z",
    updated_at: "2026-11-22T08:30:00.000Z",
    verification_requested_at: null,
  },
}

export const product: Sample = {
  merchant: {
    id: PRODUCT_ID,
    title: "Blue teapot",
    subtitle: null,
    handle: "blue-teapot",
    description: "Holds a litre.",
    status: "published",
    thumbnail: "https://shop.example/static/blue-teapot.webp",
    created_at: "2026-11-20T08:00:00.000Z",
    updated_at: "2026-11-22T08:15:00.000Z",
    variants: [
      {
        id: VARIANT_ID,
        title: "One size",
        sku: "NP-TEA-BLUE",
        barcode: null,
        manage_inventory: true,
        allow_backorder: false,
        updated_at: "2026-11-22T08:15:00.000Z",
        prices: [{ id: "price_01KAN2QB1S", currency_code: "usd", amount: 20 }],
      },
    ],
    seller: SHOP,
  },
}

export const stockCrossing: Sample = {
  merchant: {
    id: "lowst_01KAN8F5X3AG",
    variant_id: VARIANT_ID,
    product_id: PRODUCT_ID,
    product_title: "Blue teapot",
    variant_title: "One size",
    sku: "NP-TEA-BLUE",
    available: 2,
    threshold: 3,
    crossed_at: "2026-11-22T09:01:00.000Z",
    restocked_at: null,
    seller_id: SHOP.id,
  },
}
