package town.plaza.planted.kernel;

import town.plaza.planted.alpha.control.Stock;

class KernelUsesService {
    Stock stock;
}
