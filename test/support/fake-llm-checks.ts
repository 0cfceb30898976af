/** A request as the service knows it. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string; readonly json_schema?: JsonSchemaFormat };
}

interface JsonSchemaFormat {
  readonly name: string;
  readonly strict?: boolean;
  readonly schema: Schema;
}

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
}

const KNOWN = new Set(['model', 'messages', 'response_format', 'temperature', 'stream']);

/** What the real service would refuse of a request; empty when nothing. */
export function mistakesIn(request: ChatRequest): readonly string[] {
  const { model, messages, response_format: format } = request;
  return [
    ...Object.keys(request)
      .filter((key) => !KNOWN.has(key))
      .map((key) => `unknown parameter ${key}`),
    ...(model === 'fake-model' ? [] : ['unknown model']),
    ...(Array.isArray(messages) && messages.length > 0 ? [] : ['no messages']),
    ...messages
      .filter(({ role, content }) => !['system', 'user', 'assistant'].includes(role) || typeof content !== 'string')
      .map(() => 'bad message'),
    ...(format === undefined
      ? []
      : format.type === 'json_schema'
        ? mistakesInFormat(format.json_schema)
        : ['bad format']),
  ];
}

function mistakesInFormat(format: JsonSchemaFormat | undefined): readonly string[] {
  if (format === undefined || !/^[\w-]{1,64}$/.test(format.name) || format.strict !== true) return ['bad json_schema'];
  return format.schema.type === 'object' ? mistakesInSchema(format.schema) : ['the root is no object'];
}

/** Strict: every member is required and no other is allowed, all the way down. */
function mistakesInSchema(schema: Schema): readonly string[] {
  if (schema.type === 'array') return mistakesInSchema(schema.items ?? {});
  if (schema.type !== 'object') return [];
  const members = Object.keys(schema.properties ?? {});
  const isStrict = schema.additionalProperties === false && members.every((name) => schema.required?.includes(name));
  return [...(isStrict ? [] : ['not strict']), ...Object.values(schema.properties ?? {}).flatMap(mistakesInSchema)];
}
