#include "relief.vert"
