import { GraphQLError } from 'graphql'

/** The client asked for something that can't be; the message names the argument and the fix. */
export class BadInput extends GraphQLError {
  constructor(argument: string, message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', argument } })
  }
}
