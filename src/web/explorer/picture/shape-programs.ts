import { NodePointProgram, type NodeProgramType } from 'sigma/rendering'
import type { Kind } from '../../shared/graphql/fragments.ts'
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts'
import { shapes } from './shapes.ts'

type Program = NodeProgramType<DrawnNode, DrawnEdge>

/** The programs that draw nodes, by kind. */
export const shapePrograms = Object.fromEntries(
  Object.entries(shapes).map(([kind, { inside }]) => [kind, programOf(inside)]),
) as Record<Kind, Program>

/** A program that draws points of one shape. */
function programOf(inside: string): Program {
  return class extends NodePointProgram<DrawnNode, DrawnEdge> {
    override getDefinition() {
      return { ...super.getDefinition(), FRAGMENT_SHADER_SOURCE: fragmentOf(inside) }
    }
  }
}

/** Half-transparent colours are of hollow nodes, whose outline is drawn alone. Where the renderer asks which node is at a pixel, the whole disc counts: thin shapes are hard to hit. */
const fragmentOf = (inside: string) => `
precision mediump float;
varying vec4 v_color;
varying float v_border;

void main(void) {
  vec2 m = 2.0 * gl_PointCoord - 1.0;
  #ifdef PICKING_MODE
  gl_FragColor = length(m) < 1.0 ? v_color : vec4(0.0);
  #else
  float depth = ${inside};
  float shown = clamp(depth / (2.0 * v_border), 0.0, 1.0);
  if (v_color.a < 0.75) shown *= 1.0 - clamp((depth - 0.3) / (2.0 * v_border), 0.0, 1.0);
  gl_FragColor = mix(vec4(0.0), v_color.a < 0.75 ? vec4(v_color.rgb, 1.0) : v_color, shown);
  #endif
}
`
