/** What a canvas behind words is told of the view: its size, and where nothing else stands. */

/** Part of the view, CSS px from its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StageView {
  /** Of the canvas, CSS px. */
  readonly width: number;
  readonly height: number;
  /** Where nothing else stands: the stage's square is fitted into it. */
  readonly free: Rectangle;
}
