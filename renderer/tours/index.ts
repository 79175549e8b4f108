import '../styles/tours.css';
import '../styles/tours-pad.css';
import '../styles/tours-ribbon.css';
import '../styles/tours-ask.css';
import '../styles/tours-camera.css';
import '../styles/tours-wall.css';

export { TourPages } from './pages.tsx';
export { Ribbon } from './ribbon.tsx';
