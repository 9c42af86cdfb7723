// SPDX-License-Identifier: MIT
#include "app/program.h"

int main(int count, char** arguments) { return oreway::app::run_program(count, arguments); }
