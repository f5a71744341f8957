import { builder } from '../builder.ts'

builder.mutationType({
  description:
    'What can be written. Every change is an entry of the ledger, with who, when, why and the sources, and can be taken back. Who has the scope `facts:write` writes at once; what is sent with `facts:propose` alone waits for a review. ' +
    'Fields are executed one after the other, each by itself: what one has written stays if the next is refused.',
})
