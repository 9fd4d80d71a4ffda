export const deliveryErrors = {
  'delivery.notFound': 'There is no such mail. Its contact may have been deleted.',
} as const
