import { builder } from './builder.ts'

export const Measure = builder.enumType('Measure', {
  description: 'What is measured.',
  values: {
    TRADE_VALUE: { description: 'Exports and imports together.' },
    EXPORT_VALUE: { description: 'What the reporter exports.' },
    IMPORT_VALUE: { description: 'What the reporter imports.' },
    IMPORT_QUANTITY: { description: 'How much of a commodity the reporter imports.' },
    PARTNER_SHARE: { description: "The partner's part in the reporter's trade, exports or imports, as `flow` says." },
    FDI_FLOW: { description: 'Direct investment made within the period.' },
    FDI_STOCK: { description: 'Direct investment held at the end of the period.' },
  } as const,
})
